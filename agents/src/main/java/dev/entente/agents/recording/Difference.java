package dev.entente.agents.recording;

import java.util.Objects;
import java.util.TreeSet;

/// Says where two requests part first: who is asked, with which parameters, for which shape, with which words.
final class Difference {
    private static final int BEFORE = 20;
    private static final int SHOWN = 80;

    private Difference() {}

    /// {@return how many characters of the two conversations agree from the beginning}
    static long agreement(Request one, Request other) {
        long agreed = 0;
        int both = Math.min(one.messages().size(), other.messages().size());
        for (int i = 0; i < both; i++) {
            var known = one.messages().get(i).text();
            int same = same(known, other.messages().get(i).text());
            agreed += same;
            if (same < known.length()) {
                return agreed;
            }
        }
        return agreed;
    }

    private static int same(String one, String other) {
        int both = Math.min(one.length(), other.length());
        for (int i = 0; i < both; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return both;
    }

    /// {@return the first difference, such as `message 2 (user) differs at character 14: recorded (gold 40), asked (gold 45)`}
    static String first(Request recorded, Request asked) {
        if (!recorded.mind().equals(asked.mind())) {
            return parts("mind", recorded.mind(), asked.mind());
        }
        if (!recorded.provider().equals(asked.provider())) {
            return parts("provider", recorded.provider(), asked.provider());
        }
        if (!recorded.parameters().equals(asked.parameters())) {
            return parameter(recorded, asked);
        }
        return recorded.schema().equals(asked.schema())
                ? message(recorded, asked)
                : text("its schema", recorded.schema(), asked.schema());
    }

    private static String parts(String what, String recorded, String asked) {
        return "its %s differs: recorded (%s), asked (%s)".formatted(what, recorded, asked);
    }

    private static String parameter(Request recorded, Request asked) {
        var names = new TreeSet<>(recorded.parameters().keySet());
        names.addAll(asked.parameters().keySet());
        var name = names.stream()
                .filter(it -> !Objects.equals(recorded.parameters().get(it), asked.parameters().get(it)))
                .findFirst()
                .orElseThrow();
        return parts(
                "parameter " + name,
                recorded.parameters().getOrDefault(name, "none"),
                asked.parameters().getOrDefault(name, "none"));
    }

    private static String message(Request recorded, Request asked) {
        int both = Math.min(recorded.messages().size(), asked.messages().size());
        for (int i = 0; i < both; i++) {
            var known = recorded.messages().get(i);
            var found = asked.messages().get(i);
            if (!known.equals(found)) {
                return text("message %d (%s)".formatted(i + 1, known.role()), known.text(), found.text());
            }
        }
        return recorded.messages().size() == asked.messages().size()
                ? "it is the same, but it was made fewer times or at another tick"
                : "recorded %d messages, asked %d".formatted(recorded.messages().size(), asked.messages().size());
    }

    private static String text(String what, String recorded, String asked) {
        int at = same(recorded, asked);
        return "%s differs at character %d: recorded (%s), asked (%s)"
                .formatted(what, at + 1, shown(recorded, at), shown(asked, at));
    }

    /// {@return the words around a place, on one line}
    private static String shown(String text, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.length(), from + SHOWN);
        var part = text.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from > 0 ? "..." : "") + part + (to < text.length() ? "..." : "");
    }
}
