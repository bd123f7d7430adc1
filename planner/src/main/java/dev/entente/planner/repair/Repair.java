package dev.entente.planner.repair;

import java.util.List;

/// What an event did to a plan.
public sealed interface Repair {

    /// Nothing ahead depends on what changed. No work was done.
    record Untouched() implements Repair {}

    /// Something ahead depends on what changed, and can be done nevertheless.
    record Holds() implements Repair {}

    /// A part of the plan was decomposed again.
    ///
    /// @param scope how far up it went
    /// @param task the top task that was decomposed again, as text; the largest where there were several
    /// @param broken the first action or condition that could not be done, as text
    /// @param kept how many actions ahead are in the old and in the new plan
    /// @param cancelled actions that were ahead and are no more, in their order
    /// @param added actions that are ahead now and were not, in their order
    /// @param standing actions that were done for a part that is given up; their effects stand
    record Mended(
            Scope scope,
            String task,
            String broken,
            int kept,
            List<String> cancelled,
            List<String> added,
            List<String> standing)
            implements Repair {
        public Mended {
            cancelled = List.copyOf(cancelled);
            added = List.copyOf(added);
            standing = List.copyOf(standing);
        }
    }

    /// Nothing leads to the goal any more, as far as was searched; the plan is given up.
    ///
    /// @param broken the first action or condition that could not be done, as text
    /// @param exhausted whether everything was tried, so that the goal is out of reach in this world
    record GivenUp(String broken, boolean exhausted) implements Repair {}

    /// How much of the tree was decomposed again.
    enum Scope {
        /// One task that had not begun.
        SUBTREE,
        /// What was left of a task that had begun.
        REMAINDER,
        /// A task that had begun, from the world as it is; what was done for it stands by itself.
        REDONE,
        /// The whole tree, in a way that still explains what was done.
        REWRITTEN,
        /// The whole tree, from the world as it is; what was done stands by itself.
        REPLANNED
    }
}
