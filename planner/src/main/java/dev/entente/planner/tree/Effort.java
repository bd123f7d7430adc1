package dev.entente.planner.tree;

import java.util.function.BooleanSupplier;

/// What may still be looked at, in nodes, and who may end it before.
final class Effort {
    private static final int ASKED_EVERY = 1 << 10;

    private final BooleanSupplier stop;
    private long left;

    Effort(long budget, BooleanSupplier stop) {
        this.stop = stop;
        left = budget;
    }

    /// {@return whether there was something left to spend}
    boolean spend() {
        if ((left & ASKED_EVERY - 1) == 0 && left > 0 && stop.getAsBoolean()) {
            left = 0;
        }
        return left-- > 0;
    }

    boolean spent() {
        return left <= 0;
    }
}
