package dev.entente.planner.ground;

import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import java.util.function.BooleanSupplier;

/// Plans by making a problem ground and searching greedily: the second stage.
public final class GroundSearch {
    /// About how many bytes the search may take.
    private static final long ROOM = 1L << 30;

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
        return new Portfolio(ground, grounding.lifted, meter, ROOM).run();
    }
}
