package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.Arrays;

/// What the variables of a problem's network are in a plan.
final class Roots {
    private Roots() {}

    /// {@return the binding that makes the calls of the network the top-level tasks; -1 for what no call mentions}
    static int[] binding(Problem problem, Decomposition plan) {
        var binding = new int[problem.parameters()];
        Arrays.fill(binding, -1);
        for (int i = 0; i < plan.roots().length; i++) {
            var terms = problem.network().calls().get(i).terms();
            for (int j = 0; j < terms.length; j++) {
                if (Term.variable(terms[j])) {
                    binding[terms[j]] = plan.arguments(plan.roots()[i])[j];
                }
            }
        }
        return binding;
    }
}
