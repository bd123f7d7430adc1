package dev.entente.planner;

import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decomposes a task again although nothing in it is broken, when a better way has become possible.
///
/// What cannot win is rejected as early as can be: where no method's `prefer` can be larger, where no better way's
/// condition holds, and where the better way does not lead on as far as can be foreseen.
final class Improving {
    private final PlanTree plan;
    private final Unfolding unfolding;
    private final Repair repair;
    private long bound;
    private long condition;
    private long lookAhead;
    private long taken;

    Improving(PlanTree plan, Unfolding unfolding, Repair repair) {
        this.plan = plan;
        this.unfolding = unfolding;
        this.repair = repair;
    }

    Improvements counted() {
        return new Improvements(bound, condition, lookAhead, taken);
    }

    /// {@return what became of a task that has found a better way; null where it stays as it is}
    Mending.@Nullable Rewritten improve(Node task, View world, Chooser mind) {
        var watch = task.watch();
        if (watch == null || task.open() || task.course() == Course.UNDOING || !(task.step() instanceof Step.Task it)) {
            return null;
        }
        unfolding.begin(world, null, mind);
        var found = unfolding.opportunities().find(task, it.goal(), watch);
        if (found.better().isEmpty()) {
            bound += found.bound() ? 1 : 0;
            condition += found.bound() ? 0 : 1;
            return null;
        }
        return taking(task, it.goal(), found.better(), world);
    }

    private Mending.@Nullable Rewritten taking(Node task, Goal goal, List<Options.Way> better, View world) {
        var comparison = new Comparison(plan, task, task);
        var save = new Savepoint(plan, task);
        var done = task.status() == Status.RUNNING ? Resumption.done(task) : List.<Node>of();
        var outcome = repair.along(task, goal, task, done, new ArrayList<>(better));
        if (unfolding.settled(task, outcome)) {
            taken++;
            return comparison.rewritten(world);
        }
        lookAhead++;
        save.back();
        return null;
    }
}
