package dev.entente.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Shows a problem with its line and a caret below the place.
final class Shown {
    /// So much of a line is shown, the place in its middle.
    private static final int WIDE = 120;

    private static final String CUT = "...";

    private Shown() {}

    static String of(Problem problem, String text) {
        StringBuilder shown = new StringBuilder();
        shown.append(problem.at()).append(": ");
        shown.append(problem.severity().name().toLowerCase(Locale.ROOT)).append(": ");
        shown.append(problem.message()).append('\n');
        if (problem.at().length() > 0) {
            excerpt(shown, problem.at(), Lines.of(text));
        }
        if (!problem.remedy().isEmpty()) {
            shown.append(problem.remedy()).append('\n');
        }
        return shown.toString();
    }

    private static void excerpt(StringBuilder shown, Position at, List<String> lines) {
        String line = Lines.get(lines, at.line());
        if (line.isBlank()) {
            return;
        }
        int[] all = line.codePoints().toArray();
        int before = Math.min(at.column() - 1, all.length);
        int from = Math.clamp(before - WIDE / 2L, 0, Math.max(0, all.length - WIDE));
        int end = Math.min(all.length, from + WIDE);
        String left = from > 0 ? CUT : "";
        shown.append(left).append(new String(all, from, end - from)).append(end < all.length ? CUT : "").append('\n');
        shown.append(" ".repeat(left.length()));
        Arrays.stream(all, from, before).map(c -> c == '\t' ? '\t' : ' ').forEach(shown::appendCodePoint);
        int width = all.length > WIDE ? Math.clamp(end - before, 1, at.length()) : at.length();
        shown.append('^').append("~".repeat(width - 1)).append('\n');
    }
}
