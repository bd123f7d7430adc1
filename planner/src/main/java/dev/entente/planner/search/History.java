package dev.entente.planner.search;

import dev.entente.planner.state.State;

/// What was done before now. A plan that explains it begins with the same actions; what happened in between happens again.
public interface History {
    /// Nothing was done.
    History NONE = new History() {
        @Override
        public boolean allows(int step, int symbol, int[] arguments) {
            return true;
        }

        @Override
        public void after(int steps, State state) {
            // nothing happened
        }
    };

    /// {@return whether an action may come at a place, from 0; past the end of history, any may}
    boolean allows(int step, int symbol, int[] arguments);

    /// Lets happen what happened after a number of actions.
    void after(int steps, State state);
}
