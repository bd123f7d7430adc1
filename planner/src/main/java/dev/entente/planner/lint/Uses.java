package dev.entente.planner.lint;

import dev.entente.planner.lint.Suspicion.Kind;
import dev.entente.planner.lint.Suspicion.Part;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import java.util.List;

/// Finds tasks and actions that no method comes to, nor the problem. A domain is there for many problems, so what only
/// this one comes to on no way is not told.
final class Uses {
    private Uses() {}

    static void of(Problem problem, List<Suspicion> found) {
        var model = problem.model();
        var used = new boolean[model.symbols()];
        use(problem.network(), used);
        model.methods().forEach(method -> use(method.body(), used));
        for (int symbol = 0; symbol < used.length; symbol++) {
            if (!used[symbol]) {
                found.add(unused(model, symbol));
            }
        }
    }

    private static void use(Network network, boolean[] used) {
        network.calls().forEach(call -> used[call.symbol()] = true);
    }

    private static Suspicion unused(Model model, int symbol) {
        Place at = model.primitive(symbol) ? model.operator(symbol).at() : model.task(symbol).at();
        String kind = model.primitive(symbol) ? "action" : "task";
        String message = "nothing comes to %s (%s): no method has it, nor the problem".formatted(kind, model.name(symbol));
        return new Suspicion(Kind.UNREACHABLE, Part.MODEL, at, message, "");
    }
}
