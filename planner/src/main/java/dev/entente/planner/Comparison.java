package dev.entente.planner;

import dev.entente.guardrails.expression.Footprint;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares a part of a tree before and after it was decomposed again.
final class Comparison {
    private final PlanTree plan;
    private final Node task;
    private final Node broken;
    private final String way;
    private final List<Node> before;
    private final int first;
    private final Footprint changed = new Footprint();

    /// Remembers a part as it is.
    Comparison(PlanTree plan, Node task, Node broken) {
        this.plan = plan;
        this.task = task;
        this.broken = broken;
        this.way = task.way();
        this.before = plan.tree().below(task);
        this.first = plan.tree().next();
    }

    /// {@return what became of it}
    Mending.Rewritten rewritten(View world) {
        var gone = before.stream().filter(node -> !node.held()).toList();
        var remains = new Remains(plan);
        remains.gather(gone);
        var leftovers = remains.leftovers();
        var left = new ArrayList<>(leftovers.actions());
        left.forEach(this::note);
        left.remove(broken);
        var counts = match(left);
        if (gone.contains(broken) && Remains.unfinishedAction(broken)) {
            left.addFirst(broken);
        }
        var rewrite = new Rewrite(
                task,
                Labels.of(task, world),
                broken,
                way,
                task.way(),
                counts.kept(),
                left,
                counts.added(),
                done(leftovers, world),
                changed.cells());
        return new Mending.Rewritten(rewrite, leftovers);
    }

    private record Counts(int kept, int added) {}

    /// Lets old actions go on in the new part.
    ///
    /// @param left the old actions; those that go on are removed
    private Counts match(List<Node> left) {
        int kept = 0;
        int added = 0;
        for (var action : plan.tree().below(task)) {
            if (!Remains.unfinishedAction(action)) {
                continue;
            }
            var same = fresh(action) ? match(action, left) : action;
            if (fresh(action)) {
                note(action);
            }
            kept += same == null ? 0 : 1;
            added += same == null ? 1 : 0;
            if (same != null && same != action) {
                left.remove(same);
                goOn(same, action);
            }
        }
        return new Counts(kept, added);
    }

    private boolean fresh(Node action) {
        return action.id() >= first;
    }

    /// An action under way can only go on where the new part begins with it.
    private @Nullable Node match(Node action, List<Node> old) {
        boolean front = front(action);
        for (var candidate : old) {
            boolean same = operator(candidate).equals(operator(action))
                    && Arrays.equals(candidate.arguments(), action.arguments());
            if (same && (front || !underWay(candidate))) {
                return candidate;
            }
        }
        return null;
    }

    /// {@return whether an action runs as soon as its task does: nothing but forks comes before it}
    private boolean front(Node action) {
        var here = action;
        while (here != task && here.parent() != null) {
            if (!plan.tree().allBefore(here, Comparison::takesNoTurn)) {
                return false;
            }
            here = here.parent();
        }
        return true;
    }

    /// {@return whether what follows a node need not wait for it, or for longer than it takes to say something}
    private static boolean takesNoTurn(Node node) {
        return node.status().over() || node.step() instanceof Step.Fork || Resumption.says(node);
    }

    private static boolean underWay(Node node) {
        return node.status() == Status.RUNNING;
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

    private void note(Node action) {
        var effects = action.effects();
        for (int i = 0; i < Effects.count(effects); i++) {
            changed.read(Effects.cell(effects, i));
        }
    }

    /// {@return what was done, and what becomes of it}
    private List<Rewrite.Done> done(Leftovers leftovers, View world) {
        return before.stream()
                .filter(Comparison::work)
                .map(node -> new Rewrite.Done(node, Labels.of(node, world), fate(node, leftovers)))
                .toList();
    }

    private static boolean work(Node node) {
        return node.status() == Status.DONE && !Resumption.untouched(node) && !Resumption.says(node);
    }

    private static Rewrite.Fate fate(Node node, Leftovers leftovers) {
        if (node.held()) {
            return Rewrite.Fate.KEPT;
        }
        Node here = node;
        while (here != null && !leftovers.open().contains(here)) {
            here = here.parent();
        }
        return here == null ? Rewrite.Fate.LEFT : Rewrite.Fate.COMPENSATED;
    }
}
