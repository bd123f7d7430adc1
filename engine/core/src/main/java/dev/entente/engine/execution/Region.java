package dev.entente.engine.execution;

/// What stands around a step, so that a failure climbs through it.
sealed interface Region {

    /// {@return the number of the region around it; -1 around the whole body}
    int parent();

    /// A body with forks.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(int parent, int[] forks) implements Region {}

    /// What holds a lock.
    record Held(int parent, int lock) implements Region {}

    /// A step of a saga.
    record Stage(int parent, int stage) implements Region {}

    /// A `Compensate` block.
    record Undo(int parent, int stage) implements Region {}

    /// Between two compensations of a saga.
    record Between(int parent, int saga) implements Region {}

    /// All of a fork, or of the body.
    record Line(int parent, int strand) implements Region {}
}
