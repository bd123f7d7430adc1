package dev.entente.dsl;

import java.util.List;
import java.util.Locale;

/// Shows a problem with its line and a caret below the place.
final class Shown {
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
        shown.append(line).append('\n');
        int before = Math.min(at.column() - 1, line.codePointCount(0, line.length()));
        line.codePoints().limit(before).map(c -> c == '\t' ? '\t' : ' ').forEach(shown::appendCodePoint);
        shown.append('^').append("~".repeat(at.length() - 1)).append('\n');
    }
}
