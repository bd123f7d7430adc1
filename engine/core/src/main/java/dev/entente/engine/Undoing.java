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
}
