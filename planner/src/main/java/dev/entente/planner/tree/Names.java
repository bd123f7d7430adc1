package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;

/// How nodes and cells are called in pictures and messages.
final class Names {
    private Names() {}

    /// {@return a task and its arguments, with spaces between}
    static String of(Problem problem, Decomposition plan, int node) {
        return said(problem, problem.model().name(plan.symbol(node)), plan.arguments(node));
    }

    /// {@return the name of the method of a node; empty for an action}
    static String method(Problem problem, Decomposition plan, int node) {
        int method = plan.method(node);
        return method < 0 ? "" : problem.model().methods().get(method).name();
    }

    /// {@return a fluent and its objects; an invariant by its name}
    static String cell(Problem problem, int fluent, int[] objects) {
        var fluents = problem.model().fluents();
        return fluent < fluents.size()
                ? said(problem, fluents.get(fluent).name(), objects)
                : problem.model().invariants().get(fluent - fluents.size()).name();
    }

    private static String said(Problem problem, String name, int[] objects) {
        var text = new StringBuilder(name);
        for (int object : objects) {
            text.append(' ').append(problem.objects().get(object).name());
        }
        return text.toString();
    }
}
