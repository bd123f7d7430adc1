package dev.entente.tests.hostile;

import dev.entente.engine.Cause;
import dev.entente.world.Changes;
import dev.entente.world.View;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Collects what changed in a world, by name.
final class Traces {
    private final Set<String> all = new TreeSet<>();

    /// Adds what was changed; what an agent does that nobody asks about is left out.
    void add(View world, Changes changes, List<Cause> causes, String silent) {
        for (int i = 0; i < changes.size(); i++) {
            if (!causes.get(changes.cause(i)).agent().equals(silent)) {
                all.add(trace(world, changes, i));
            }
        }
    }

    void add(View world, Changes changes) {
        for (int i = 0; i < changes.size(); i++) {
            all.add(trace(world, changes, i));
        }
    }

    private static String trace(View world, Changes changes, int i) {
        var schema = world.schema();
        return switch (changes.op(i)) {
            case SET, ADD -> world.name(changes.entity(i)) + "." + schema.attributeName(changes.attribute(i));
            case CREATE -> schema.typeName(changes.attribute(i)) + " made";
            case REMOVE -> schema.typeName(changes.attribute(i)) + " gone";
            case LINK -> schema.relationName(changes.relation(i)) + " linked";
            case UNLINK -> schema.relationName(changes.relation(i)) + " unlinked";
        };
    }

    Set<String> all() {
        return all;
    }
}
