package dev.entente.cli;

import dev.entente.dsl.index.Explanation;
import dev.entente.dsl.index.Footprint;
import java.util.ArrayList;
import java.util.List;

/// What there is to say of a line, as text.
///
/// @param file as the user typed it
/// @param source what stands on the line
/// @param parts what begins on the line, or the one that goes on there
record ExplainedLine(String file, int line, String source, List<Explanation> parts) {
    private static final int WIDTH = 96;

    List<String> lines(Console console) {
        var lines = new ArrayList<String>();
        if (parts.isEmpty()) {
            lines.add("%s:%d %s, outside of all declarations.".formatted(file, line, kind()));
        }
        for (var part : parts) {
            lines.add(console.styled("bold", head(part)));
            Words.wrapped(part.text(), WIDTH).stream().filter(text -> !text.isEmpty()).forEach(text -> lines.add("    " + text));
            lines.addAll(touched(part));
        }
        return lines;
    }

    private String kind() {
        if (source.isEmpty()) {
            return "is empty";
        }
        return source.startsWith("#") ? "is a comment" : "declares nothing that could be read";
    }

    private String head(Explanation part) {
        if (part.extent().line() == line) {
            return "%s:%d: %s".formatted(file, line, part.title());
        }
        var how = source.isEmpty() || source.startsWith("#") ? kind() + " in" : "goes on with";
        return "%s:%d %s what begins on line %d: %s".formatted(file, line, how, part.extent().line(), part.title());
    }

    private List<String> touched(Explanation part) {
        var footprint = part.footprint();
        var lines = new ArrayList<String>();
        row(lines, "reads", footprint.reads());
        row(lines, "writes", footprint.writes());
        row(lines, "emits", footprint.emits());
        row(lines, "hears", footprint.hears());
        row(lines, "calls", footprint.calls());
        row(lines, "begins", footprint.starts());
        row(lines, "asks", footprint.asks());
        row(lines, "waits", footprint.waits() ? List.of("it may") : List.of());
        return !lines.isEmpty() && isBlock(part, footprint) ? headed(part, lines) : lines;
    }

    private static boolean isBlock(Explanation part, Footprint footprint) {
        return part.extent().endLine() > part.extent().line() && !footprint.isEmpty();
    }

    private static List<String> headed(Explanation part, List<String> rows) {
        var lines = new ArrayList<String>();
        lines.add("    With everything in it, down to line %d:".formatted(part.extent().endLine()));
        lines.addAll(rows);
        return lines;
    }

    private static void row(List<String> lines, String word, List<String> things) {
        if (things.isEmpty()) {
            return;
        }
        var first = "    %-8s".formatted(word);
        for (var text : Words.wrapped(String.join(", ", things), WIDTH - first.length())) {
            lines.add(first + text);
            first = " ".repeat(first.length());
        }
    }
}
