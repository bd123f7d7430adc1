package dev.entente.world;

import dev.entente.world.Changes.Op;
import java.util.List;
import java.util.stream.IntStream;

/// Re-applies a log as a journal would, through names and texts rather than one world's numbers for them.
final class Replay {
    private Replay() {}

    static void all(Changes changes, View from, Writer onto) {
        for (int i = 0; i < changes.size(); i++) {
            onto.cause(changes.cause(i));
            onto.replay(
                    changes.op(i),
                    changes.attribute(i),
                    changes.entity(i),
                    changes.other(i),
                    after(changes, i, from, onto),
                    from.name(changes.entity(i)));
        }
    }

    private static long after(Changes changes, int i, View from, Writer onto) {
        return isText(changes, i, from.schema()) ? onto.symbol(from.text(changes.after(i))) : changes.after(i);
    }

    private static boolean isText(Changes changes, int i, Schema schema) {
        return changes.op(i) == Op.SET && schema.attributeKind(changes.attribute(i)) == Kind.TEXT;
    }

    static List<String> words(Changes changes, View view) {
        return IntStream.range(0, changes.size()).mapToObj(i -> words(changes, i, view)).toList();
    }

    private static String words(Changes changes, int i, View view) {
        boolean text = isText(changes, i, view.schema()) || changes.op(i) == Op.CREATE;
        return "%s %s %s %s %s->%s by %s".formatted(
                changes.op(i),
                changes.attribute(i),
                changes.entity(i),
                changes.other(i),
                text ? view.text(changes.before(i)) : changes.before(i),
                text ? view.text(changes.after(i)) : changes.after(i),
                changes.cause(i));
    }
}
