package dev.entente.planner.ground;

import java.util.function.BooleanSupplier;

/// What may still be spent, and on what it ran out.
final class Meter {
    private static final int ASKED_EVERY = 1 << 10;
    private static final int NODES = 1 << 3; // one can take milliseconds

    private final BooleanSupplier stop;
    private long nodes;
    private int beats;
    private String reason = "";

    Meter(long nodes, BooleanSupplier stop) {
        this.nodes = nodes;
        this.stop = stop;
    }

    /// Counts a small piece of work that is not a node.
    ///
    /// @return whether to go on
    boolean beat() {
        if ((++beats & ASKED_EVERY - 1) == 0) {
            ask();
        }
        return reason.isEmpty();
    }

    /// Asks at once whether to give up, between two long pieces of work.
    ///
    /// @return whether to go on
    boolean pause() {
        ask();
        return reason.isEmpty();
    }

    private void ask() {
        if (reason.isEmpty() && stop.getAsBoolean()) {
            reason = "The search was stopped from outside.";
        }
    }

    /// Counts a search node.
    ///
    /// @return whether to go on
    boolean node() {
        if (nodes-- <= 0 && reason.isEmpty()) {
            reason = "The budget of search nodes was spent.";
        }
        if ((nodes & NODES - 1) == 0) {
            ask();
        }
        return beat();
    }

    /// {@return what is left of the nodes}
    long left() {
        return Math.max(0, nodes);
    }

    void exhaust(String why) {
        if (reason.isEmpty()) {
            reason = why;
        }
    }

    boolean spent() {
        return !reason.isEmpty();
    }

    /// {@return what ran out; empty if nothing did}
    String reason() {
        return reason;
    }
}
