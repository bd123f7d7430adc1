package dev.entente.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /// A block sees the forks above it, and those of the blocks around it. A fork, a method and what holds a lock see
    /// their own only: a plan that waits inside a lock for a fork outside could wait for itself.
    private List<Node> before(Node node, String name) {
        var forks = new ArrayList<Node>();
        for (var here = node; here != null; here = here.parent()) {
            forks.addAll(0, beside(here, name));
            if (here.parent() == null || !inner(here.parent())) {
                break;
            }
        }
        return forks;
    }

    private static boolean inner(Node node) {
        return switch (node.step()) {
            case Step.Task _, Step.Fork _ -> false;
            case Step.Lock _ -> node.course() == Course.OTHERWISE;
            default -> true;
        };
    }

    private List<Node> beside(Node node, String name) {
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
        int needed = needed((Step.Join) join.step(), forks);
        if (count(forks, Status.DONE) >= needed) {
            return Status.DONE;
        }
        return forks.size() - lost(forks) < needed ? Status.FAILED : Status.RUNNING;
    }

    private static int needed(Step.Join join, List<Node> forks) {
        return join.needed() == 0 ? forks.size() : Math.min(forks.size(), join.needed());
    }

    private static int count(List<Node> forks, Status status) {
        return (int) forks.stream().filter(fork -> fork.status() == status).count();
    }

    private static int lost(List<Node> forks) {
        return count(forks, Status.FAILED) + count(forks, Status.CANCELLED);
    }

    /// {@return whether a join will count a fork, were it to fail now, and can live with it}
    boolean mayBeMet(Node fork) {
        var name = ((Step.Fork) fork.step()).name();
        boolean after = false;
        for (var sibling : siblings(fork)) {
            var join = after ? next(sibling, name) : Optional.<Step.Join>empty();
            if (join.isPresent()) {
                return lives(join.get(), beside(sibling, join.get().fork()));
            }
            after |= sibling == fork;
        }
        return false;
    }

    /// {@return the first join in a node, or to come in it, that counts forks of a name beside it}
    private Optional<Step.Join> next(Node node, String fork) {
        if (node.status().over()) {
            return Optional.empty();
        }
        if (node.status() == Status.PENDING || node.step() instanceof Step.While) {
            return Joining.first(node.step(), fork);
        }
        if (node.step() instanceof Step.Join join && node.course() == Course.PLAIN && Joining.names(join, fork)) {
            return Optional.of(join);
        }
        if (!inner(node)) {
            return Optional.empty();
        }
        return plan.tree().children(node).stream()
                .flatMap(part -> next(part, fork).stream())
                .findFirst();
    }

    private static boolean lives(Step.Join join, List<Node> forks) {
        return join.otherwise().written() || forks.size() - lost(forks) > needed(join, forks);
    }
}
