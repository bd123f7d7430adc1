package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;

/// Takes parts of a tree away, and gathers what was at work in them.
final class Remains {
    private final PlanTree plan;
    private final List<Node> actions = new ArrayList<>();
    private final List<Node> open = new ArrayList<>();

    Remains(PlanTree plan) {
        this.plan = plan;
    }

    /// Removes everything below a node, which is open again.
    void take(Node node) {
        var below = plan.tree().below(node);
        plan.clear(node);
        gather(below);
    }

    /// Removes everything below a node, and gathers what it holds itself.
    void takeWith(Node node) {
        take(node);
        gather(node);
    }

    /// Gathers what was at work in nodes that were taken away.
    ///
    /// @param nodes each before its parts
    void gather(List<Node> nodes) {
        nodes.stream().filter(Remains::unfinishedAction).forEach(actions::add);
        nodes.reversed().forEach(this::gather);
    }

    static boolean unfinishedAction(Node node) {
        return node.step() instanceof Step.Act && !node.status().over() && !node.open();
    }

    private void gather(Node node) {
        if (node.status() != Status.RUNNING || node.course() == Course.UNDOING) {
            return;
        }
        switch (node.step()) {
            case Step.Act _ -> open.add(node);
            case Step.Run _, Step.Lock _ -> {
                if (node.course() != Course.OTHERWISE) {
                    open.add(node);
                }
            }
            case Step.Stage stage -> stage(node, stage);
            case Step.Saga _ -> {
                open.addAll(node.finishOnly(0).reversed());
            }
            default -> {}
        }
    }

    /// The stage at work is undone by its own block if a part of it was committed, whatever was finished inside it.
    private void stage(Node node, Step.Stage stage) {
        var saga = node.parent();
        if (stage.undoable() && node.course() == Course.COMMITTED && saga != null) {
            plan.sagas().drop(saga, (int) node.rounds());
            open.add(node);
        }
    }

    /// {@return what was at work}
    Leftovers leftovers() {
        return new Leftovers(actions, open);
    }
}
