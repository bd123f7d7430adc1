package dev.entente.guardrails.expression;

/// A compiled body that changes the world.
@FunctionalInterface
public interface Effect {

    /// Runs the body. What it has written when it throws [EvaluationException] must be undone by the caller.
    ///
    /// @return whether it ended by a `return`
    boolean run(Frame frame, Target target);
}
