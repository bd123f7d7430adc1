package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import java.util.Locale;

/// Draws a plan: its tree, when each action can be done, and who makes true what whom needs.
public final class PlanPicture {
    private PlanPicture() {}

    /// What the picture is written in.
    public enum Format {
        /// For Graphviz.
        DOT,
        /// For pages that draw it themselves.
        MERMAID,
        /// Needs nothing else: no script, no font, no file beside it; follows the reader's light or dark.
        SVG,
        /// Everything that the pictures show, and threats, forks and bindings too.
        JSON;

        /// {@return how the user writes it}
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// {@return the picture; the same plan gives the same text}
    ///
    /// @throws BrokenPlanException where the plan cannot be carried out
    public static String draw(Problem problem, Decomposition plan, Format format) {
        var chart = Chart.of(problem, plan);
        return switch (format) {
            case DOT -> DotText.of(chart);
            case MERMAID -> MermaidText.of(chart);
            case SVG -> SvgText.of(chart);
            case JSON -> JsonText.of(chart);
        };
    }
}
