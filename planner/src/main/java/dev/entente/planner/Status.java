package dev.entente.planner;

import java.util.Locale;

/// Where a node stands.
public enum Status {
    /// Not reached yet.
    PENDING,
    /// Reached and not done: an action under way, a task whose parts are under way, a join that waits.
    RUNNING,
    DONE,
    FAILED,
    /// Given up because the tree was rewritten.
    CANCELLED,
    /// Given up, and what it had begun was undone.
    COMPENSATED;

    /// {@return whether it is over}
    public boolean over() {
        return this != PENDING && this != RUNNING;
    }

    /// {@return how it is written in journals}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
