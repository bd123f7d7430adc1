package dev.entente.planner;

/// What became of a part that could not be done as planned.
public sealed interface Mending {

    /// A task was decomposed again.
    ///
    /// @param open what was at work in the old part, besides actions, and must be ended or undone
    record Rewritten(Rewrite rewrite, Leftovers open) implements Mending {}

    /// A fork whose failure a join will count, a saga, or a statement with an `else` takes the failure up.
    ///
    /// It has no parts any more. One that was not reached yet is tried when it is.
    ///
    /// @param left what was at work in it
    record Caught(Node by, Leftovers left) implements Mending {}

    /// No way is left up to the standing goal, which is without parts now.
    ///
    /// @param left what was at work in it
    record Hopeless(Leftovers left) implements Mending {}
}
