package dev.entente.planner;

import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Decomposes the smallest broken part of a tree again, and climbs where that leads nowhere.
///
/// The shape is IPyHOPPER's (Zaidins et al., 2025): from the broken node up, the nearest task for which some way leads
/// on from here is decomposed again; the rest of the tree is untouched. What was done stays done, and is not done again:
/// the way at hand goes on behind it, or another way takes it as its beginning (Hoeller et al., KI 2020, ask the same of
/// a repaired plan). Only where neither leads on, and the goal is not strict, another way begins from the top. An action
/// under way that the new part begins with goes on.
final class Repair {
    private final PlanTree plan;
    private final Unfolding unfolding;
    private final Resumption resumption;
    private final Forks forks;
    private final int patience;

    /// @param patience how many ticks a way that failed is not tried again
    Repair(PlanTree plan, Unfolding unfolding, int patience) {
        this.plan = plan;
        this.unfolding = unfolding;
        this.resumption = new Resumption(plan, unfolding);
        this.forks = new Forks(plan);
        this.patience = patience;
    }

    /// {@return what became of the smallest part around a broken node for which there is a way on}
    Mending mend(Node broken, View world, Chooser mind) {
        var top = broken;
        boolean nearest = true;
        for (var here = broken.status().over() ? broken.parent() : broken; here != null; here = here.parent()) {
            top = here;
            if (here.step() instanceof Step.Task task) {
                var comparison = new Comparison(plan, here, broken);
                if (rewritten(here, task.goal(), broken, nearest, world, mind)) {
                    return comparison.rewritten(world);
                }
                nearest = false;
            } else if (catches(here)) {
                var remains = new Remains(plan);
                remains.takeWith(here);
                return new Mending.Caught(here, remains.leftovers());
            }
        }
        var remains = new Remains(plan);
        remains.take(top);
        return new Mending.Hopeless(remains.leftovers());
    }

    private boolean rewritten(Node task, Goal goal, Node broken, boolean nearest, View world, Chooser mind) {
        unfolding.begin(world, null, mind);
        var save = new Savepoint(plan, task);
        var done = task.status() == Status.RUNNING ? Resumption.done(task) : List.<Node>of();
        boolean way = settled(task, same(task, goal, broken, !done.isEmpty(), save));
        if (!way && !nearest) {
            spend(task, world.tick());
        }
        way = way || settled(task, others(task, goal, broken, done, save));
        while (!way && unfolding.asks()) {
            way = settled(task, others(task, goal, broken, done, save));
        }
        if (!way) {
            save.back();
        }
        return way;
    }

    private boolean settled(Node task, Foresight outcome) {
        return unfolding.settled(task, outcome);
    }

    /// Tries the way at hand, behind what is done: first with all parts to come that still hold, then with none.
    ///
    /// @param begun whether something was done; where nothing was, the way must still apply
    private Foresight same(Node task, Goal goal, Node broken, boolean begun, Savepoint save) {
        if (task.open() || task.method() < 0 || !task.mayTry(task.key(), unfolding.outlook().projection().tick())) {
            return Foresight.STUCK;
        }
        var outcome = same(task, goal, broken, begun, save, true);
        return outcome == Foresight.STUCK ? same(task, goal, broken, begun, save, false) : outcome;
    }

    private Foresight same(Node task, Goal goal, Node broken, boolean begun, Savepoint save, boolean keep) {
        if (!keep) {
            save.back();
        }
        return begun
                ? resumption.resume(task, broken, keep, unfolding.horizon() - 1)
                : anew(task, goal, save, keep);
    }

    /// A task that has not begun takes its way once more, if that still applies.
    private Foresight anew(Node task, Goal goal, Savepoint save, boolean keep) {
        var ways = unfolding.applicable(task, goal);
        int known = Options.place(ways, task);
        if (known < 0) {
            return Foresight.STUCK;
        }
        plan.clear(task);
        var way = ways.remove(known);
        unfolding.take(task, way, unfolding.method(goal, way));
        unfolding.opportunities().look(task, goal, ways);
        var body = unfolding.method(goal, way).body();
        // parts that the method's names no longer fit are decomposed again
        boolean named = Arrays.equals(task.inner(), save.inner());
        var slots = Body.slots(body, task.inner(), save.parts(), keep && named);
        return unfolding.growth().grow(new Body(task, 0, slots, unfolding.horizon() - 1, List.of()));
    }

    private Foresight others(Node task, Goal goal, Node broken, List<Node> done, Savepoint save) {
        save.back();
        if (!arguments(task)) {
            return Foresight.STUCK;
        }
        var ways = new ArrayList<>(unfolding.options(task, goal));
        int known = task.open() ? -1 : Options.place(ways, task);
        if (known >= 0) {
            ways.remove(known);
        }
        return along(task, goal, broken, done, ways);
    }

    /// {@return whether a task's arguments are known, so that its ways can be asked for}
    private static boolean arguments(Node task) {
        return task.arguments().length == ((Step.Task) task.step()).goal().parameters().size();
    }

    /// Takes one of some ways: one that explains what was done if there is any.
    Foresight along(Node task, Goal goal, Node broken, List<Node> done, List<Options.Way> ways) {
        if (done.isEmpty()) {
            plan.clear(task);
            return unfolding.decompose(task, goal, ways, null, unfolding.horizon());
        }
        long left = task.key();
        var outcome = explaining(task, goal, broken, done, ways);
        return outcome == Foresight.STUCK ? leaving(task, goal, left, ways) : outcome;
    }

    /// Begins another way from the top; the one that is left after something was done is not begun again.
    private Foresight leaving(Node task, Goal goal, long left, List<Options.Way> ways) {
        plan.clear(task);
        if (goal.strict()) {
            return unfolding.stuck(task, "no way of strict (%s) explains what was done".formatted(goal.name()));
        }
        var outcome = unfolding.ways(task, goal, ways, null, unfolding.horizon());
        if (outcome != Foresight.STUCK) {
            task.spend(new Progress.Spent(left, Progress.FOR_GOOD), unfolding.outlook().projection().tick());
        }
        return outcome;
    }

    private Foresight explaining(Node task, Goal goal, Node broken, List<Node> done, List<Options.Way> ways) {
        var plausible = new ArrayList<>(ways.stream()
                .filter(way -> Resumption.plausible(unfolding.method(goal, way).body(), done))
                .toList());
        while (!plausible.isEmpty()) {
            var world = unfolding.outlook().projection();
            var way = plausible.remove(unfolding.answers().among(task, plausible, world));
            plan.detach(task, 0);
            var outcome = resumption.match(task, goal, way, done, broken);
            if (outcome != Foresight.STUCK) {
                unfolding.opportunities().look(task, goal, plausible);
                return outcome;
            }
        }
        return Foresight.STUCK;
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
        if (task.method() >= 0) {
            task.spend(new Progress.Spent(task.key(), tick + patience), tick);
        }
    }
}
