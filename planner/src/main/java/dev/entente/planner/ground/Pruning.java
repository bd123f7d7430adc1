package dev.entente.planner.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes out of the instances what cannot be part of a plan: what delete relaxation and decomposition do not reach from
/// below, and what does not come out of the initial network with the rest, in turns until nothing changes.
final class Pruning {
    private final Lifted lifted;
    private final Knowledge knowledge;
    private final Instances instances;
    private final Meter meter;
    private final int tasks;
    private final boolean[] alive;
    private final boolean[] living;
    private final List<@Nullable Changes> changes = new ArrayList<>();

    Pruning(Lifted lifted, Knowledge knowledge, Instances instances, Meter meter) {
        this.lifted = lifted;
        this.knowledge = knowledge;
        this.instances = instances;
        this.meter = meter;
        tasks = instances.tasks.size();
        alive = new boolean[tasks];
        living = new boolean[instances.ways.size()];
        Arrays.fill(living, true);
        for (int task = 0; task < tasks; task++) {
            alive[task] = !instances.hopeless.get(task);
            changes.add(alive[task] && primitive(task) ? changes(task) : null);
        }
    }

    private boolean primitive(int task) {
        return lifted.primitive(instances.tasks.head(task));
    }

    private Changes changes(int task) {
        return Changes.of(lifted.operator(instances.tasks.head(task)), instances.tasks.arguments(task), lifted, knowledge);
    }

    /// Prunes.
    ///
    /// @return whether the initial network may be doable; of no meaning where the meter is spent
    boolean run() {
        boolean changed = true;
        while (changed && alive[0] && meter.pause()) {
            changed = fromBelow();
            if (alive[0] && meter.pause()) {
                changed |= fromAbove();
            }
        }
        return alive[0];
    }

    boolean alive(int task) {
        return alive[task];
    }

    boolean living(int way) {
        return living[way];
    }

    /// {@return what a living operator changes, by facts as they were numbered first}
    @Nullable Changes changesOf(int task) {
        return changes.get(task);
    }

    private boolean fromBelow() {
        int facts = knowledge.facts.tuples.size();
        var builder = new Relaxed.Builder();
        var ruleOf = new int[living.length];
        for (int task = 0; task < tasks; task++) {
            var change = changes.get(task);
            if (alive[task] && change != null) {
                add(builder, instances.needs.get(task), change, 2 * facts + task);
            }
        }
        for (int way = 0; way < living.length; way++) {
            ruleOf[way] = living[way] ? add(builder, instances.ways.get(way), 2 * facts) : -1;
        }
        var relaxed = builder.build(2 * facts + tasks);
        relaxed.start();
        for (int fact = 0; fact < facts; fact++) {
            relaxed.hold(2 * fact + (knowledge.initially(fact) ? 0 : 1));
        }
        relaxed.run();
        return keep(relaxed, ruleOf, 2 * facts);
    }

    private boolean keep(Relaxed relaxed, int[] ruleOf, int offset) {
        boolean changed = false;
        for (int task = 0; task < tasks; task++) {
            if (alive[task] && relaxed.cost(offset + task) == Relaxed.NEVER) {
                alive[task] = false;
                changed = true;
            }
        }
        for (int way = 0; way < living.length; way++) {
            if (living[way] && !relaxed.fires(ruleOf[way])) {
                living[way] = false;
                changed = true;
            }
        }
        return changed;
    }

    /// Adds the rules of an operator: done, and each change that depends on the state when done.
    static void add(Relaxed.Builder builder, int[] needs, Changes changes, int done) {
        builder.rule(1);
        builder.premises(needs, 0);
        builder.result(done);
        for (int fact : changes.adds()) {
            builder.result(2 * fact);
        }
        for (int fact : changes.deletes()) {
            builder.result(2 * fact + 1);
        }
        for (var conditional : changes.conditionals()) {
            builder.rule(0);
            builder.premise(done);
            builder.premises(conditional.needs(), 0);
            builder.result(2 * conditional.fact() + (conditional.adds() ? 0 : 1));
        }
    }

    private static int add(Relaxed.Builder builder, Instances.Way way, int offset) {
        int rule = builder.rule(1);
        builder.premises(way.needs(), 0);
        builder.premises(way.parts(), offset);
        builder.result(offset + way.task());
        return rule;
    }

    private boolean fromAbove() {
        var first = new int[tasks + 1];
        for (var way : instances.ways) {
            first[way.task() + 1]++;
        }
        for (int task = 0; task < tasks; task++) {
            first[task + 1] += first[task];
        }
        // Ways stand in the order of their tasks, since each task is expanded once.
        var seen = new boolean[tasks];
        var open = new Ints();
        open.add(0);
        seen[0] = true;
        while (open.size() > 0) {
            int task = open.pop();
            for (int way = first[task]; way < first[task + 1]; way++) {
                if (living[way]) {
                    visit(instances.ways.get(way).parts(), seen, open);
                }
            }
        }
        return keep(seen);
    }

    private static void visit(int[] parts, boolean[] seen, Ints open) {
        for (int part : parts) {
            if (!seen[part]) {
                seen[part] = true;
                open.add(part);
            }
        }
    }

    private boolean keep(boolean[] seen) {
        boolean changed = false;
        for (int task = 0; task < tasks; task++) {
            changed |= alive[task] && !seen[task];
            alive[task] &= seen[task];
        }
        for (int way = 0; way < living.length; way++) {
            boolean stays = living[way] && seen[instances.ways.get(way).task()];
            changed |= living[way] && !stays;
            living[way] = stays;
        }
        return changed;
    }
}
