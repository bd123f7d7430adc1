package dev.entente.planner.ground;

import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import java.util.function.BooleanSupplier;

/// Plans by making a problem ground and searching greedily: the second stage.
public final class GroundSearch {
    private static final long ROOM = 900L << 20;

    private final Problem problem;
    private final Meter meter;

    private GroundSearch(Problem problem, Meter meter) {
        this.problem = problem;
        this.meter = meter;
    }

    /// Looks for a plan. The same problem and nodes give the same outcome, unless `stop` interferes.
    ///
    /// @param nodes how many search nodes at most, over all configurations
    /// @param stop asked now and then whether to give up
    public static Outcome plan(Problem problem, long nodes, BooleanSupplier stop) {
        return new GroundSearch(problem, new Meter(nodes, stop)).run();
    }

    private Outcome run() {
        var grounding = new Grounding(problem, meter);
        var ground = grounding.run();
        if (ground == null) {
            return meter.spent() ? new Outcome.Spent(meter.reason()) : new Outcome.Unsolvable();
        }
        return total(ground, grounding.lifted);
    }

    private Outcome total(Ground ground, Lifted lifted) {
        var components = new Components(ground);
        var foresight = new Foresight(ground, components, new Possible(ground, components, 256L << 20));
        var estimate = new Estimate(ground);
        long part = Math.max(1, meter.left() / 4);
        int[] ways = new Greedy(ground, foresight, estimate, new Greedy.Style(false, 0), ROOM, meter).run(2 * part);
        if (ways == null && !meter.spent()) {
            var summaries = new Summaries(ground, foresight, ROOM, meter);
            ways = summaries.run(meter.left());
            if (ways == null && summaries.exhausted() && ground.ordered) {
                return new Outcome.Unsolvable();
            }
        }
        if (ways != null) {
            return new Outcome.Found(Growth.leftmost(ground, lifted, ways));
        }
        return new Outcome.Spent(meter.spent() ? meter.reason() : "The search is not complete for this problem, and found no plan.");
    }
}
