package dev.entente.planner.verify;

import dev.entente.planner.model.Decomposition;

/// What a verifier says of a plan.
public sealed interface Verification {

    /// It is a plan for the problem.
    ///
    /// @param plan with every variable of its methods bound, and the parts of each task in the order of its method's text
    record Valid(Decomposition plan) implements Verification {
        /// {@return how many actions are done}
        public int actions() {
            return plan.steps().length;
        }

        /// {@return how many tasks are decomposed}
        public int decompositions() {
            return plan.size() - actions();
        }
    }

    /// It is not.
    ///
    /// @param fault the first thing that is wrong
    record Faulty(Fault fault) implements Verification {}
}
