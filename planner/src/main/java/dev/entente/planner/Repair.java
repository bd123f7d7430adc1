package dev.entente.planner;

import dev.entente.guardrails.expression.Footprint;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decomposes the smallest broken part of a tree again, and climbs where that leads nowhere.
///
/// The shape is IPyHOPPER's (Zaidins et al., 2025): from the broken node up, the nearest task for which some way leads
/// on from here is decomposed again; the rest of the tree is untouched. Finished work stays done. An action under way
/// that the new part begins with goes on.
final class Repair {
    private final PlanTree plan;
    private final Unfolding unfolding;
    private final int patience;
    private final Footprint changed = new Footprint();

    /// @param patience how many ticks a way that failed is not tried again
    Repair(PlanTree plan, Unfolding unfolding, int patience) {
        this.plan = plan;
        this.unfolding = unfolding;
        this.patience = patience;
    }

    /// What is left of the part that was removed.
    private record Old(List<Node> actions, String way) {}

    /// {@return what was rewritten; empty where nothing up to the standing goal helps, which is then cleared}
    ///
    /// @param lost receives the actions that were cancelled when nothing helps
    Optional<Rewrite> rewrite(Node broken, View world, Chooser mind, List<Node> lost) {
        var old = new ArrayList<Node>();
        changed.clear();
        var task = taskOf(broken);
        while (task != null) {
            var before = remove(task, old);
            if (unfolding.unfold(task, world, mind)) {
                return Optional.of(compare(task, broken, before, world));
            }
            task = task.parent() == null ? null : taskOf(task.parent());
            if (task != null) {
                spend(task, world.tick());
            }
        }
        lost.addAll(old.stream().filter(Repair::underWay).toList());
        return Optional.empty();
    }

    /// Notes that the way a task has taken failed, so that neither it nor a fresh part like the old is tried at once.
    void spend(Node task, long tick) {
        task.spent().removeIf(way -> way.until() <= tick);
        if (task.method() >= 0) {
            task.spent().add(new Node.Spent(task.key(), tick + patience));
        }
    }

    private static @Nullable Node taskOf(Node node) {
        Node here = node;
        while (here != null && !(here.step() instanceof Step.Task)) {
            here = here.parent();
        }
        return here;
    }

    private Old remove(Node task, List<Node> old) {
        var actions = plan.tree().below(task).stream().filter(Repair::unfinishedAction).toList();
        old.addAll(actions);
        actions.forEach(this::note);
        var way = task.way();
        plan.clear(task);
        return new Old(List.copyOf(old), way);
    }

    private void note(Node action) {
        for (long cell : action.writes()) {
            changed.read(cell);
        }
    }

    /// {@return whether an action runs as soon as its task does: nothing but forks comes before it}
    private boolean front(Node action, Node task) {
        var here = action;
        while (here != task && here.parent() != null) {
            if (!plan.tree().allBefore(here, before -> before.step() instanceof Step.Fork)) {
                return false;
            }
            here = here.parent();
        }
        return true;
    }

    private static boolean unfinishedAction(Node node) {
        return node.step() instanceof Step.Act && !node.status().over() && !node.open();
    }

    private static boolean underWay(Node node) {
        return node.status() == Status.RUNNING;
    }

    private Rewrite compare(Node task, Node broken, Old old, View world) {
        var left = new ArrayList<>(old.actions());
        left.remove(broken);
        int kept = 0;
        int added = 0;
        for (var action : plan.tree().below(task)) {
            if (!unfinishedAction(action)) {
                continue;
            }
            note(action);
            var same = match(action, left, front(action, task));
            if (same == null) {
                added++;
            } else {
                kept++;
                left.remove(same);
                goOn(same, action);
            }
        }
        if (unfinishedAction(broken)) {
            left.addFirst(broken);
        }
        return new Rewrite(task, label(task, world), broken, old.way(), task.way(), kept, left, added, changed.cells());
    }

    private String label(Node task, View world) {
        return Labels.of(task, world);
    }

    /// An action under way can only go on where the new part begins with it.
    private static @Nullable Node match(Node action, List<Node> old, boolean front) {
        for (var candidate : old) {
            boolean same = operator(candidate).equals(operator(action))
                    && Arrays.equals(candidate.arguments(), action.arguments());
            if (same && (front || !underWay(candidate))) {
                return candidate;
            }
        }
        return null;
    }

    private static String operator(Node action) {
        return ((Step.Act) action.step()).operator().name();
    }

    private static void goOn(Node old, Node now) {
        if (underWay(old) && old.due() >= 0) {
            now.status(Status.RUNNING);
            now.begin(old.since(), old.due());
            System.arraycopy(old.inner(), 0, now.inner(), 0, now.inner().length);
        }
    }
}
