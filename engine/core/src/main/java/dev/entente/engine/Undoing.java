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
    private final @Nullable Node waiting;
    private final Status verdict;
    private final String reason;

    /// @param open in this order; the first is at hand
    /// @param waiting the node that is over when all is undone; null where nobody waits
    /// @param verdict what becomes of that node
    Undoing(Collection<Node> open, @Nullable Node waiting, Status verdict, String reason) {
        this.open = new ArrayDeque<>(open);
        this.waiting = waiting;
        this.verdict = verdict;
        this.reason = reason;
    }

    Deque<Node> open() {
        return open;
    }

    @Nullable Node waiting() {
        return waiting;
    }

    Status verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }
}
