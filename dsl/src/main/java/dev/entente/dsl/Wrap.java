package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Breaks a line that is too long where its brackets are the least deep, before a joining word if there is one.
///
/// Each break looks no further than the line is wide, so the whole costs as much as the text is long.
final class Wrap {
    /// How long a line may be.
    static final int WIDTH = 110;

    private static final int FURTHER = 8;
    private static final int DEEPER = 3;
    private static final int ELSEWHERE = 6;
    private static final int BRACE = 1000;
    private static final Map<String, Integer> JOINING = Map.ofEntries(
            Map.entry("prefer", 0),
            Map.entry("when", 0),
            Map.entry("takes", 0),
            Map.entry("->", 0),
            Map.entry("timeout", 0),
            Map.entry("retry", 0),
            Map.entry("by", 1),
            Map.entry("or", 2),
            Map.entry("and", 2),
            Map.entry("+", 4),
            Map.entry("-", 4));

    private Wrap() {}

    /// {@return the lines, each with its indentation; longer than [#WIDTH] only where nothing can be broken}
    static List<String> lines(int indent, String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        int margin = indent;
        while (margin + text.length() - start > WIDTH) {
            int cut = cut(text, start, WIDTH - margin);
            if (cut < 0) {
                break;
            }
            lines.add(" ".repeat(margin) + text.substring(start, cut));
            start = cut + 1;
            margin = indent + FURTHER;
        }
        lines.add(" ".repeat(margin) + text.substring(start));
        return lines;
    }

    /// {@return the index of the best space to break at; the next one where none is near; -1 where there is none}
    private static int cut(String text, int start, int most) {
        int best = -1;
        int bestCost = Integer.MAX_VALUE;
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == ' ' && i - start >= most / 4) {
                if (i - start > most) {
                    return best < 0 ? i : best;
                }
                int cost = cost(text, i, depth);
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

    private static int cost(String text, int space, int depth) {
        int end = text.indexOf(' ', space + 1);
        String word = text.substring(space + 1, end < 0 ? text.length() : end);
        int brace = word.equals("{") || word.equals("}") ? BRACE : 0;
        return depth * DEEPER + JOINING.getOrDefault(word, ELSEWHERE) + brace;
    }
}
