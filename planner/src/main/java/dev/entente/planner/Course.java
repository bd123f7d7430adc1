package dev.entente.planner;

/// What there is to know of a node beside its status.
public enum Course {
    /// Nothing.
    PLAIN,
    /// A stage of a saga: a part of it was committed.
    COMMITTED,
    /// A lock: its keys are held.
    HELD,
    /// A fork that is over: a join has counted it.
    MET,
    /// What follows is its `else`.
    OTHERWISE,
    /// It is as good as over, but what it has begun must be undone first.
    UNDOING
}
