package dev.entente.engine.execution;

import dev.entente.planner.Piece;

/// A body, compiled once and shared by all its executions. Immutable.
public final class Template implements Piece {
    private final String name;

    Template(String name) {
        this.name = name;
    }

    /// {@return what is at work, such as `ON (Order.Placed)` or `Ship`}
    public String name() {
        return name;
    }
}
