package dev.entente.engine;

import dev.entente.planner.Node;
import dev.entente.planner.Step;
import java.util.ArrayList;
import java.util.List;

/// Collects what one agent asks of the host this tick, in order.
final class Errands {
    private final List<Errand> errands = new ArrayList<>(0);

    void begin(Node node, Step.Run run) {
        errands.add(new Errand.Begin(node, run.piece()));
    }

    void undo(Node node, Step.Stage stage) {
        errands.add(new Errand.Undo(node, stage.undo()));
    }

    void claim(Node node, Step.Lock lock) {
        errands.add(new Errand.Claim(node, lock.keys()));
    }

    /// Cancels what was begun for a node.
    ///
    /// @return whether there will be an answer; there is none for what was not yet asked of the host
    boolean stop(Node node) {
        return !withdrawn(node) && errands.add(new Errand.Stop(node));
    }

    void release(Node node) {
        if (!withdrawn(node)) {
            errands.add(new Errand.Release(node));
        }
    }

    private boolean withdrawn(Node node) {
        return errands.removeIf(errand -> errand.node() == node);
    }

    /// {@return the errands, and forgets them}
    List<Errand> take() {
        var taken = List.copyOf(errands);
        errands.clear();
        return taken;
    }
}
