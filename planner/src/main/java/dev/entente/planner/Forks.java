package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;

/// What a join, or a cancelling, makes of the forks that stand before it in the same body.
///
/// Each question costs O(parts of that body).
record Forks(PlanTree plan) {

    /// {@return the forks that a join or a cancelling names, in order}
    List<Node> of(Node node) {
        return switch (node.step()) {
            case Step.Join join -> before(node, join.fork());
            case Step.Cancel cancel -> before(node, cancel.fork());
            default -> List.of();
        };
    }

    private List<Node> before(Node node, String name) {
        var forks = new ArrayList<Node>();
        for (var sibling : siblings(node)) {
            if (sibling == node) {
                break;
            }
            if (sibling.step() instanceof Step.Fork fork && (name.isEmpty() || name.equals(fork.name()))) {
                forks.add(sibling);
            }
        }
        return forks;
    }

    private List<Node> siblings(Node node) {
        var parent = node.parent();
        return parent == null ? List.of() : plan.tree().children(parent);
    }

    /// {@return `RUNNING` while a join has to wait; `FAILED` once too few of its forks can be done}
    Status joined(Node join) {
        var forks = of(join);
        int needed = needed(join, forks);
        if (count(forks, Status.DONE) >= needed) {
            return Status.DONE;
        }
        return forks.size() - lost(forks) < needed ? Status.FAILED : Status.RUNNING;
    }

    private static int needed(Node node, List<Node> forks) {
        int needed = ((Step.Join) node.step()).needed();
        return needed == 0 ? forks.size() : Math.min(forks.size(), needed);
    }

    private static int count(List<Node> forks, Status status) {
        return (int) forks.stream().filter(fork -> fork.status() == status).count();
    }

    private static int lost(List<Node> forks) {
        return count(forks, Status.FAILED) + count(forks, Status.CANCELLED);
    }

    /// {@return whether a join will count a fork, were it to fail now, and can live with it}
    boolean mayBeMet(Node fork) {
        boolean after = false;
        for (var sibling : siblings(fork)) {
            if (after && waits(sibling) && of(sibling).contains(fork)) {
                return lives(sibling);
            }
            after |= sibling == fork;
        }
        return false;
    }

    private static boolean waits(Node node) {
        return node.step() instanceof Step.Join && !node.status().over() && node.course() == Course.PLAIN;
    }

    private boolean lives(Node join) {
        var forks = of(join);
        return ((Step.Join) join.step()).otherwise().written() || forks.size() - lost(forks) > needed(join, forks);
    }
}
