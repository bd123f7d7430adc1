package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Breaks a line that is too long where its brackets are the least deep, before a joining word if there is one.
final class Wrap {
    /// How long a line may be.
    static final int WIDTH = 110;

    private static final int FURTHER = 8;
    private static final int DEEPER = 3;
    private static final int ELSEWHERE = 6;
    private static final Map<String, Integer> JOINING =
            Map.of("prefer", 0, "when", 0, "takes", 0, "->", 0, "by", 1, "or", 2, "and", 2, "+", 4, "-", 4);

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
            } else if (c == ' ' && i >= most / 4) {
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
        int brace = word.equals("{") || word.equals("}") ? 1000 : 0;
        return depth * DEEPER + JOINING.getOrDefault(word, ELSEWHERE) + brace;
    }
}
