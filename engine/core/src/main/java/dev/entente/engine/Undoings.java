package dev.entente.engine;

import dev.entente.planner.Course;
import dev.entente.planner.Node;
import dev.entente.planner.Plan;
import dev.entente.planner.Status;
import dev.entente.planner.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Ends and undoes what parts of a plan have begun that are wanted no more: each chain in its own order, one thing after
/// another, several chains side by side.
final class Undoings {
    private final Plan plan;
    private final Errands errands;
    private final AgentLog log;
    private final Consumer<Undoing.Wish> over;
    private final List<Undoing> chains = new ArrayList<>(0);

    /// @param over hears when nothing is left to undo for a node that waits
    Undoings(Plan plan, Errands errands, AgentLog log, Consumer<Undoing.Wish> over) {
        this.plan = plan;
        this.errands = errands;
        this.log = log;
        this.over = over;
    }

    /// Begins a chain; it may be over at once. What actions give back is already under way.
    void begin(Collection<Node> open, Undoing.Wish wish) {
        open.stream().filter(node -> !(node.step() instanceof Step.Stage)).forEach(this::announce);
        var chain = new Undoing(open, wish);
        chains.add(chain);
        goOn(chain);
    }

    private void announce(Node node) {
        if (node.status() == Status.RUNNING && !(node.step() instanceof Step.Act)) {
            log.note(node, Status.CANCELLED.word(), "");
        }
    }

    /// Lets a node wait for the chains of nodes that were taken away, too.
    void inherit(Undoing.Wish wish) {
        for (var chain : chains) {
            var waiting = chain.wish().waiting();
            if (waiting != null && !plan.contains(waiting)) {
                chain.wish(wish);
            }
        }
    }

    /// {@return whether a node waits for a chain}
    boolean waits(Node node) {
        return chains.stream().anyMatch(chain -> node.equals(chain.wish().waiting()));
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

    /// Hears that something is ended, or undone.
    void ended(Node node) {
        for (var chain : List.copyOf(chains)) {
            var first = chain.open().peek();
            if (first != null && first.id() == node.id()) {
                ended(chain, first);
                return;
            }
            chain.open().removeIf(it -> it.id() == node.id() && it.step() instanceof Step.Act);
        }
    }

    /// What was finished of a piece that was stopped is undone, too.
    private void ended(Undoing chain, Node first) {
        if (first.course() == Course.COMMITTED && first.step() instanceof Step.Run) {
            undo(first);
        } else {
            chain.open().remove();
            goOn(chain);
        }
    }

    private void goOn(Undoing chain) {
        while (!chain.open().isEmpty()) {
            if (takesTime(chain.open().element())) {
                return;
            }
            chain.open().remove();
        }
        chains.remove(chain);
        var waiting = chain.wish().waiting();
        if (waiting != null && plan.contains(waiting) && !waits(waiting)) {
            over.accept(chain.wish());
        }
    }

    /// {@return whether something will say when it is over}
    private boolean takesTime(Node node) {
        return switch (node.step()) {
            case Step.Act _ -> true;
            case Step.Run _ when node.status() == Status.RUNNING -> errands.stop(node);
            case Step.Run _ -> undo(node);
            case Step.Stage _ -> asked(node, Errand.Kind.COMPENSATE);
            default -> {
                errands.release(node);
                yield false;
            }
        };
    }

    private boolean undo(Node node) {
        node.course(Course.UNDOING);
        return asked(node, Errand.Kind.UNDO);
    }

    private boolean asked(Node node, Errand.Kind kind) {
        errands.ask(node, kind);
        return true;
    }
}
