package dev.entente.planner.tree;

/// What may still be looked at, in nodes.
final class Effort {
    private long left;

    Effort(long budget) {
        left = budget;
    }

    /// {@return whether there was something left to spend}
    boolean spend() {
        return left-- > 0;
    }

    boolean spent() {
        return left <= 0;
    }
}
