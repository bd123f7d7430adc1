package dev.entente.engine;

import dev.entente.planner.Node;
import dev.entente.planner.Status;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What was begun and must be ended or undone, one after another.
final class Undoing {
    private final Deque<Node> open;
    private Wish wish;
    private @Nullable Node back;
    private int failures;
    private long due;

    /// What is to happen when all is undone.
    ///
    /// @param waiting the node that is over then, or goes on; null where nobody waits
    /// @param verdict what becomes of that node; `RUNNING` where it goes on
    record Wish(@Nullable Node waiting, Status verdict, String reason) {
        /// Nobody waits.
        static final Wish NONE = new Wish(null, Status.CANCELLED, "");
    }

    /// @param open in this order; the first is at hand
    Undoing(Collection<Node> open, Wish wish) {
        this.open = new ArrayDeque<>(open);
        this.wish = wish;
    }

    Deque<Node> open() {
        return open;
    }

    Wish wish() {
        return wish;
    }

    void wish(Wish wish) {
        this.wish = wish;
    }

    /// {@return the part of the plan that undoes the stage at hand; null where none is at work}
    @Nullable Node back() {
        return back;
    }

    /// {@return how often the stage at hand could not be undone}
    int failures() {
        return failures;
    }

    /// {@return the tick from which the stage at hand is undone, be it again}
    long due() {
        return due;
    }

    void back(@Nullable Node back) {
        this.back = back;
    }

    void attempts(int failures, long due) {
        this.failures = failures;
        this.due = due;
    }
}
