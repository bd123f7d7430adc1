package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import org.jspecify.annotations.Nullable;

/// Several searches of a ground problem, one after the other, under one budget of nodes.
final class Portfolio {
    private static final long ANALYSIS = 256L << 20;

    private final Ground ground;
    private final Lifted lifted;
    private final Meter meter;
    private final long bytes;
    private final Components components;
    private final Possible effects;
    private final Estimate estimate;
    private boolean refuted;

    Portfolio(Ground ground, Lifted lifted, Meter meter, long bytes) {
        this.ground = ground;
        this.lifted = lifted;
        this.meter = meter;
        this.bytes = bytes;
        components = new Components(ground);
        effects = new Possible(ground, components, ANALYSIS, false);
        estimate = new Estimate(ground);
    }

    Outcome run() {
        var plan = ground.ordered ? total(meter.left()) : partial();
        if (plan != null) {
            return new Outcome.Found(plan);
        }
        if (refuted) {
            return new Outcome.Unsolvable();
        }
        return new Outcome.Spent(meter.spent() ? meter.reason() : "The search is not complete for this problem, and found no plan.");
    }

    private @Nullable Decomposition total(long nodes) {
        var foresight = new Foresight(ground, components, effects);
        var ways = greedy(foresight, new Greedy.Style(false, 0), nodes / 4);
        if (ways == null) {
            ways = greedy(foresight, new Greedy.Style(true, 0), nodes / 4);
        }
        if (ways == null && !meter.spent()) {
            var summaries = new Summaries(ground, foresight, bytes, meter);
            ways = summaries.run(nodes / 2);
            refuted = ways == null && summaries.exhausted() && ground.ordered;
        }
        return ways == null ? null : Growth.leftmost(ground, lifted, ways);
    }

    private int @Nullable [] greedy(Foresight foresight, Greedy.Style style, long nodes) {
        return meter.spent() ? null : new Greedy(ground, foresight, estimate, style, bytes, meter).run(nodes);
    }

    /// Two ways to put parts into one order, then the partial order itself.
    private @Nullable Decomposition partial() {
        long nodes = meter.left() / 4;
        var linear = new Linear(ground, lifted, effects, new Possible(ground, components, ANALYSIS, true));
        linear.run(true);
        var plan = linearised(nodes);
        if (plan == null) {
            linear.run(false);
            plan = linearised(nodes);
        }
        if (plan == null && !meter.spent()) {
            var progression = new Progression(ground, lifted, estimate, bytes, meter);
            plan = progression.run(meter.left());
            refuted = plan == null && progression.exhausted() && !ground.empties();
        }
        return plan;
    }

    private @Nullable Decomposition linearised(long nodes) {
        var foresight = new Foresight(ground, components, effects);
        var ways = greedy(foresight, new Greedy.Style(false, 0), nodes);
        return ways == null ? null : Growth.leftmost(ground, lifted, ways);
    }
}
