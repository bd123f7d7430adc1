package dev.entente.planner.lint;

import dev.entente.planner.model.Place;

/// Something that is allowed, and hardly meant.
///
/// @param kind what sort of mistake it is
/// @param part where it is
/// @param at its place in the text of the model; nowhere for other parts
/// @param message one line: what is wrong, and with which name
/// @param remedy what to do about it; may be empty
public record Suspicion(Kind kind, Part part, Place at, String message, String remedy) {

    /// What sort of mistake it is.
    public enum Kind {
        /// A condition never holds.
        UNSATISFIABLE,
        /// No decomposition of a task ends in actions.
        UNREFINABLE,
        /// Nothing that is to be done ever uses it.
        UNREACHABLE,
        /// A task can come to itself again before anything is done.
        ENDLESS
    }

    /// Where it is.
    public enum Part {
        MODEL,
        NETWORK,
        GOAL
    }
}
