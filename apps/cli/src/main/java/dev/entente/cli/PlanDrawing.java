package dev.entente.cli;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.tree.Concurrency;
import dev.entente.planner.tree.PartialOrder;
import dev.entente.planner.tree.PlanPicture;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A picture of a plan that the user asks for.
///
/// @param file as the user typed it
/// @param format what its end stands for
record PlanDrawing(String file, PlanPicture.Format format) {

    /// Takes the format from the end of the name.
    static final class Named implements ITypeConverter<PlanDrawing> {
        @Override
        public PlanDrawing convert(String typed) {
            var name = typed.toLowerCase(Locale.ROOT);
            return new PlanDrawing(typed, switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "svg" -> PlanPicture.Format.SVG;
                case "dot", "gv" -> PlanPicture.Format.DOT;
                case "mmd", "mermaid" -> PlanPicture.Format.MERMAID;
                case "json" -> PlanPicture.Format.JSON;
                default -> throw new TypeConversionException(
                        "'%s' ends with none of .svg, .dot, .mmd and .json".formatted(typed));
            });
        }
    }

    /// Writes the picture.
    ///
    /// @return what is in it, for the user
    String draw(Problem problem, Decomposition plan, HddlFiles files) {
        files.write(file, PlanPicture.draw(problem, plan, format));
        var time = Concurrency.of(plan, PartialOrder.of(problem, plan)).makespan();
        return "drew it in %s: %s in %s where all that can be is done at once, in %,d with the forks of the tree".formatted(
                file, Words.count(time.actions(), "action"), Words.count(time.critical(), "unit") + " of time", time.forked());
    }
}
