package dev.entente.planner;

import dev.entente.guardrails.expression.Footprint;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decomposes the smallest broken part of a tree again, and climbs where that leads nowhere.
///
/// The shape is IPyHOPPER's (Zaidins et al., 2025): from the broken node up, the nearest task for which some way leads
/// on from here is decomposed again; the rest of the tree is untouched. Finished work stays done. An action under way
/// that the new part begins with goes on.
final class Repair {
    private static final Set<String> SAYS = Set.of("tell", "emit");

    private final PlanTree plan;
    private final Unfolding unfolding;
    private final Forks forks;
    private final int patience;
    private final Footprint changed = new Footprint();

    /// @param patience how many ticks a way that failed is not tried again
    Repair(PlanTree plan, Unfolding unfolding, int patience) {
        this.plan = plan;
        this.unfolding = unfolding;
        this.forks = new Forks(plan);
        this.patience = patience;
    }

    /// {@return what became of the smallest part around a broken node for which there is a way on}
    Mending mend(Node broken, View world, Chooser mind) {
        changed.clear();
        var remains = new Remains(plan);
        for (var here = broken.status().over() ? broken.parent() : broken; here != null; here = here.parent()) {
            if (here.step() instanceof Step.Task) {
                var before = here.way();
                remove(here, broken, remains, world);
                if (unfolding.unfold(here, world, mind)) {
                    return new Mending.Rewritten(compare(here, broken, before, remains, world), remains.leftovers());
                }
            } else if (catches(here)) {
                remains.takeWith(here);
                return new Mending.Caught(here, remains.leftovers());
            }
        }
        return new Mending.Hopeless(remains.leftovers());
    }

    /// A task above the first has taken a way that did not lead on.
    private void remove(Node task, Node broken, Remains remains, View world) {
        if (task != taskOf(broken)) {
            spend(task, world.tick());
        }
        plan.tree().below(task).stream().filter(Remains::unfinishedAction).forEach(this::note);
        remains.take(task);
    }

    /// {@return whether a node takes a failure of its parts up itself, before the task around it is decomposed again}
    boolean catches(Node node) {
        if (node.status().over() || (node.course() != Course.PLAIN && node.course() != Course.HELD)) {
            return false;
        }
        return switch (node.step()) {
            case Step.Fork _ -> forks.mayBeMet(node);
            case Step.Saga saga -> node.status() == Status.RUNNING || saga.otherwise().written();
            case Step.Lock lock -> lock.otherwise().written();
            default -> false;
        };
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

    private void note(Node action) {
        for (long cell : action.writes()) {
            changed.read(cell);
        }
    }

    /// {@return whether an action runs as soon as its task does: nothing but forks comes before it}
    private boolean front(Node action, Node task) {
        var here = action;
        while (here != task && here.parent() != null) {
            if (!plan.tree().allBefore(here, Repair::takesNoTurn)) {
                return false;
            }
            here = here.parent();
        }
        return true;
    }

    /// {@return whether what follows a node need not wait for it, or for longer than it takes to say something}
    private static boolean takesNoTurn(Node node) {
        return switch (node.step()) {
            case Step.Fork _ -> true;
            case Step.Instant instant -> SAYS.contains(instant.kind());
            default -> false;
        };
    }

    private static boolean underWay(Node node) {
        return node.status() == Status.RUNNING;
    }

    private Rewrite compare(Node task, Node broken, String before, Remains remains, View world) {
        var left = new ArrayList<>(remains.actions());
        left.remove(broken);
        int kept = 0;
        int added = 0;
        for (var action : plan.tree().below(task)) {
            if (!Remains.unfinishedAction(action)) {
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
        if (Remains.unfinishedAction(broken)) {
            left.addFirst(broken);
        }
        return new Rewrite(task, label(task, world), broken, before, task.way(), kept, left, added, changed.cells());
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
