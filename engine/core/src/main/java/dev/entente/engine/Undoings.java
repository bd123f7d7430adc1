package dev.entente.engine;

import dev.entente.planner.Node;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Ends and undoes what parts of a plan have begun that are wanted no more: each chain in its own order, one thing after
/// another, several chains side by side.
final class Undoings {
    private final Errands errands;
    private final Consumer<Undoing> over;
    private final List<Undoing> chains = new ArrayList<>(0);

    /// @param over hears when a chain is done
    Undoings(Errands errands, Consumer<Undoing> over) {
        this.errands = errands;
        this.over = over;
    }

    /// Begins a chain; it may be over at once.
    void begin(Collection<Node> open, @Nullable Node waiting, Status verdict, String reason) {
        var chain = new Undoing(open, waiting, verdict, reason);
        chains.add(chain);
        goOn(chain);
    }

    /// Takes up a chain that was saved.
    void adopt(Undoing chain) {
        chains.add(chain);
    }

    List<Undoing> chains() {
        return chains;
    }

    /// {@return the node of an id, where it is being ended or undone}
    Optional<Node> find(int id) {
        return chains.stream()
                .flatMap(chain -> chain.open().stream())
                .filter(node -> node.id() == id)
                .findFirst();
    }

    /// Hears that what is at hand in some chain is ended, or undone.
    void ended(Node node) {
        for (var chain : List.copyOf(chains)) {
            var first = chain.open().peek();
            if (first != null && first.id() == node.id()) {
                chain.open().remove();
                goOn(chain);
                return;
            }
        }
    }

    private void goOn(Undoing chain) {
        while (!chain.open().isEmpty()) {
            if (answers(chain.open().element())) {
                return;
            }
            chain.open().remove();
        }
        chains.remove(chain);
        over.accept(chain);
    }

    /// {@return whether the host says when it is over}
    private boolean answers(Node node) {
        return switch (node.step()) {
            case Step.Run _ -> errands.stop(node);
            case Step.Stage stage -> {
                errands.undo(node, stage);
                yield true;
            }
            default -> {
                errands.release(node);
                yield false;
            }
        };
    }
}
