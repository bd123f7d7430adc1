package dev.entente.engine;

import dev.entente.planner.Node;
import java.util.ArrayList;
import java.util.List;

/// Collects what one agent asks of the host this tick, in order.
final class Errands {
    private final List<Errand> errands = new ArrayList<>(0);

    void ask(Node node, Errand.Kind kind) {
        errands.add(new Errand(node, kind));
    }

    /// Cancels what was begun for a node.
    ///
    /// @return whether there will be an answer; there is none for what was not yet asked of the host
    boolean stop(Node node) {
        if (withdrawn(node)) {
            return false;
        }
        ask(node, Errand.Kind.STOP);
        return true;
    }

    void release(Node node) {
        if (!withdrawn(node)) {
            ask(node, Errand.Kind.RELEASE);
        }
    }

    private boolean withdrawn(Node node) {
        return errands.removeIf(errand -> errand.node().equals(node));
    }

    /// {@return the errands, and forgets them}
    List<Errand> take() {
        var taken = List.copyOf(errands);
        errands.clear();
        return taken;
    }
}
