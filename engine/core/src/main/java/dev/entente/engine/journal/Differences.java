package dev.entente.engine.journal;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import dev.entente.world.View;
import java.util.stream.Stream;

/// Finds where two tellings of one tick part: first among the entries, then among the changes.
///
/// @param view the executed world, for names
record Differences(View view, TickLine recorded, TickLine executed) {
    private static final String NOTHING = "nothing";

    Divergence first() {
        int entry = firstEntry();
        if (entry >= 0) {
            return entry(entry);
        }
        int change = firstChange();
        return change >= 0 ? change(change) : hash();
    }

    private int firstEntry() {
        int both = Math.min(recorded.entries().size(), executed.entries().size());
        for (int i = 0; i < both; i++) {
            if (!recorded.entries().get(i).equals(executed.entries().get(i))) {
                return i;
            }
        }
        return recorded.entries().size() == executed.entries().size() ? -1 : both;
    }

    private Divergence entry(int i) {
        if (i >= recorded.entries().size()) {
            var extra = new Fields(executed.entries().get(i));
            return extra.divergence(recorded.tick(), extra.kind(), NOTHING, extra.text());
        }
        var known = new Fields(recorded.entries().get(i));
        if (i >= executed.entries().size()) {
            return known.divergence(recorded.tick(), known.kind(), known.text(), NOTHING);
        }
        return known.against(recorded.tick(), new Fields(executed.entries().get(i)));
    }

    private int firstChange() {
        int both = Math.min(recorded.size(), executed.size());
        for (int i = 0; i < both; i++) {
            if (!same(i)) {
                return i;
            }
        }
        return recorded.size() == executed.size() ? -1 : both;
    }

    private boolean same(int i) {
        return told(recorded, i).equals(told(executed, i)) && recorded.cause(i).equals(executed.cause(i));
    }

    private Divergence change(int i) {
        if (i >= recorded.size()) {
            return by(executed.cause(i), "change %s".formatted(i), NOTHING, told(executed, i).toString());
        }
        var known = told(recorded, i);
        if (i >= executed.size()) {
            return by(recorded.cause(i), "change %s".formatted(i), known.toString(), NOTHING);
        }
        var found = told(executed, i);
        if (known.equals(found)) {
            var cause = recorded.cause(i);
            return by(cause, "cause of (%s)".formatted(known), cause.toString(), executed.cause(i).toString());
        }
        return known.what().equals(found.what())
                ? by(recorded.cause(i), known.what(), known.value(), found.value())
                : by(recorded.cause(i), "change %s".formatted(i), known.toString(), found.toString());
    }

    private Divergence by(Cause cause, String what, String known, String found) {
        return new Divergence(recorded.tick(), cause.agent(), cause.node(), what, known, found);
    }

    private Divergence hash() {
        return new Divergence(
                recorded.tick(), "", -1, "hash", Digests.hex(recorded.hash()), Digests.hex(executed.hash()));
    }

    private ToldChange told(TickLine line, int i) {
        return ToldChange.of(view, line, i);
    }

    /// An entry's fields by name, whatever its kind.
    private record Fields(String kind, ObjectNode json) {
        private static final JsonMapper MAPPER = new JsonMapper();

        Fields(Entry entry) {
            this(entry.getClass().getSimpleName(), MAPPER.valueToTree(entry));
        }

        Divergence against(long tick, Fields other) {
            if (!kind.equals(other.kind)) {
                return divergence(tick, "entry", kind + " " + text(), other.kind + " " + other.text());
            }
            for (var field : json.properties()) {
                var found = other.json.path(field.getKey());
                if (!field.getValue().equals(found)) {
                    return divergence(tick, kind + " " + field.getKey(), field.getValue().asText(), found.asText());
                }
            }
            return divergence(tick, kind, text(), other.text());
        }

        Divergence divergence(long tick, String what, String known, String found) {
            return new Divergence(tick, who(), json.path("node").asInt(-1), what, known, found);
        }

        private String who() {
            return Stream.of("agent", "execution", "asker")
                    .filter(json::has)
                    .map(field -> json.path(field).asText())
                    .findFirst()
                    .orElse("");
        }

        String text() {
            return json.toString();
        }
    }
}
