package dev.entente.cli;

import java.util.ArrayList;
import java.util.List;

/// Puts words together.
final class Words {
    private Words() {}

    /// {@return `a, b and c`}
    static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1 ? String.join("", items) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /// {@return a count with its noun, such as `1 rewrite` or `2 rewrites`}
    static String count(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    /// {@return the text in lines of at most `width` characters, broken at spaces; longer words stay whole}
    static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
