package dev.entente.tests.language;

import java.util.regex.Pattern;

/// An event from outside as a case writes it: `3 Order.Placed { who: Wolves, cents: 5 } to 2`.
final class TimelineLine {
    private static final Pattern LINE = Pattern.compile("(\\d+) ([\\w.]+)(?: (\\{.*}))?(?: to (\\d+))?");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[\\p{L}_]\\w*");

    private TimelineLine() {}

    /// {@return the event as an element of a timeline}
    static String json(String line) {
        var match = LINE.matcher(line);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "event (%s) must be like `3 Order.Placed { who: Wolves, cents: 5 } to 2`".formatted(line));
        }
        var fields = match.group(3) == null ? "{}" : quoted(match.group(3));
        var shard = match.group(4) == null ? "" : ", \"shard\": " + match.group(4);
        return "{\"tick\": %s, \"event\": \"%s\", \"fields\": %s%s}"
                .formatted(match.group(1), match.group(2), fields, shard);
    }

    private static String quoted(String fields) {
        return WORD.matcher(fields).replaceAll(it -> switch (it.group()) {
            case "true", "false" -> it.group();
            case String word when word.startsWith("\"") -> word;
            case String word -> '"' + word + '"';
        });
    }
}
