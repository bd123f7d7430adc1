package dev.entente.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// A world as slow and plain as can be, told by a log of changes: maps of maps, nothing incremental.
///
/// It shares no code with [State], so where both agree with the log, both are right.
final class Chronicle {
    private final View told;
    private final Map<Integer, Being> beings = new TreeMap<>();
    private int created;

    private record Being(int type, String name, Map<Integer, Long> values, Map<Integer, List<Integer>> links) {}

    Chronicle(View told) {
        this.told = told;
    }

    /// Takes over what exists, for a log that begins later.
    Chronicle beginning() {
        for (int entity = 0; entity < told.entities(); entity++) {
            create(told.type(entity), entity, told.name(entity));
        }
        return this;
    }

    Chronicle tell(Changes changes) {
        for (int i = 0; i < changes.size(); i++) {
            int entity = changes.entity(i);
            switch (changes.op(i)) {
                case SET, ADD -> being(entity).values().put(changes.attribute(i), changes.after(i));
                case CREATE -> create(changes.attribute(i), entity, told.text(changes.after(i)));
                case REMOVE -> beings.remove(entity);
                case LINK -> link(changes.relation(i), entity, changes.other(i));
                case UNLINK -> unlink(changes.relation(i), entity, changes.other(i));
            }
        }
        return this;
    }

    private Being being(int entity) {
        return Objects.requireNonNull(beings.get(entity));
    }

    private void create(int type, int entity, String name) {
        var being = new Being(type, name, new TreeMap<>(), new HashMap<>());
        for (int i = 0; i < told.schema().attributeCount(type); i++) {
            int attribute = told.schema().attributeAt(type, i);
            being.values().put(attribute, told.schema().initial(attribute));
        }
        beings.put(entity, being);
        created = entity + 1;
    }

    private List<Integer> links(int relation, int entity) {
        return being(entity).links().computeIfAbsent(relation, _ -> new ArrayList<>());
    }

    private void link(int relation, int from, int to) {
        links(relation, from).add(to);
        if (told.schema().symmetric(relation) && from != to) {
            links(relation, to).add(from);
        }
    }

    private void unlink(int relation, int from, int to) {
        links(relation, from).remove((Integer) to);
        if (told.schema().symmetric(relation) && from != to) {
            links(relation, to).remove((Integer) from);
        }
    }

    /// {@return everything it tells, in the words of [Audit#content]}
    List<String> content() {
        var lines = new ArrayList<String>();
        for (int type = 0; type < told.schema().types(); type++) {
            for (var entry : beings.entrySet()) {
                if (entry.getValue().type() == type) {
                    describe(entry.getKey(), entry.getValue(), lines);
                }
            }
        }
        lines.add("of %s, tick %s".formatted(created, told.tick()));
        return lines;
    }

    private void describe(int entity, Being being, List<String> lines) {
        var schema = told.schema();
        lines.add("%s %s %s".formatted(entity, schema.typeName(being.type()), being.name()));
        being.values().forEach((attribute, value) -> lines.add("%s=%s".formatted(
                schema.attributeName(attribute),
                schema.attributeKind(attribute) == Kind.TEXT ? told.text(value) : value)));
        for (int relation = 0; relation < schema.relations(); relation++) {
            for (int to : being.links().getOrDefault(relation, List.of())) {
                lines.add("%s %s".formatted(schema.relationName(relation), to));
            }
        }
    }
}
