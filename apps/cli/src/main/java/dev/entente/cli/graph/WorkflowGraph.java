package dev.entente.cli.graph;

import dev.entente.dsl.Program;
import java.util.Arrays;
import java.util.Locale;

/// Draws the workflow tree of a program.
public final class WorkflowGraph {
    private WorkflowGraph() {}

    /// What the picture is written in.
    public enum Format {
        DOT,
        MERMAID,
        SVG;

        /// {@return how the user writes it}
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// {@return the picture; the same program gives the same text}
    public static String draw(Program program, Format format) {
        var chart = Chart.of(program);
        return switch (format) {
            case DOT -> DotText.of(chart);
            case MERMAID -> MermaidText.of(chart);
            case SVG -> SvgText.of(chart, Layout.of(chart));
        };
    }

    /// {@return whether the program has anything that would be drawn}
    public static boolean drawable(Program program) {
        return !Chart.of(program).items().isEmpty();
    }

    /// {@return the formats, as the user writes them}
    public static String formats() {
        return String.join(", ", Arrays.stream(Format.values()).map(Format::toString).toList());
    }
}
