package dev.entente.planner.tree;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;

/// A plan whose steps cannot be carried out one after the other, so that nothing can be said about why they can.
public final class BrokenPlanException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int node;

    private BrokenPlanException(String message, int node) {
        super(message);
        this.node = node;
    }

    /// {@return the first node that does not hold}
    public int node() {
        return node;
    }

    static BrokenPlanException at(Problem problem, Decomposition plan, int node, int step) {
        var what = plan.method(node) < 0 ? "cannot be done" : "is decomposed by a method whose condition is false";
        return new BrokenPlanException(
                """
                Node %s (%s) must hold before step %s of %s, but %s there.
                Maybe the plan is for another problem; a verifier says what is wrong with it."""
                        .formatted(node, Names.of(problem, plan, node), step + 1, plan.steps().length, what),
                node);
    }
}
