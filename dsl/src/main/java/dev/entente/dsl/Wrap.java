package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Breaks a line that is too long where its brackets are the least deep, before a joining word if there is one.
final class Wrap {
    /// How long a line may be.
    static final int WIDTH = 110;

    private static final int FURTHER = 8;
    private static final Set<String> JOINING = Set.of("and", "or", "by", "prefer", "when", "takes", "from", "->", "+");

    private Wrap() {}

    /// {@return the lines, each with its indentation; longer than [#WIDTH] only where nothing can be broken}
    static List<String> lines(int indent, String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        int margin = indent;
        while (margin + rest.length() > WIDTH) {
            int cut = cut(rest, WIDTH - margin);
            if (cut < 0) {
                break;
            }
            lines.add(" ".repeat(margin) + rest.substring(0, cut));
            rest = rest.substring(cut + 1);
            margin = indent + FURTHER;
        }
        lines.add(" ".repeat(margin) + rest);
        return lines;
    }

    /// {@return the index of the best space to break at; -1 where there is none}
    private static int cut(String text, int most) {
        int best = -1;
        int bestCost = Integer.MAX_VALUE;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == ' ') {
                int cost = cost(text, i, depth, most);
                if (cost <= bestCost) {
                    best = i;
                    bestCost = cost;
                }
            } else {
                quoted = c == '"';
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
        }
        return best;
    }

    private static int cost(String text, int space, int depth, int most) {
        if (space > most) {
            return Integer.MAX_VALUE - 1_000_000 + space;
        }
        int end = text.indexOf(' ', space + 1);
        String word = text.substring(space + 1, end < 0 ? text.length() : end);
        int early = space < most / 3 ? 100 : 0;
        boolean brace = word.equals("{");
        return depth * 10 + early + (JOINING.contains(word) ? 0 : 5) + (brace ? 1000 : 0);
    }
}
