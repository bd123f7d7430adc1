package dev.entente.cli;

import dev.entente.planner.ground.GroundSearch;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Looks for a plan, stage by stage, as long as the budget lasts: depth first with a share of it, then heuristically; where
/// the second stage gives up early, depth first with all that is left, in other orders.
///
/// @param nodes how many nodes; [Long#MAX_VALUE] for no bound
/// @param limit how much time; none for no bound
record PlanStages(PlanCommand.Stage stage, long nodes, Optional<Duration> limit, long seed) {
    /// Depth first finds most of what it finds at once.
    private static final int TIME_SHARE = 6;

    private static final int NODE_SHARE = 2;

    Outcome plan(Problem problem) {
        var end = within(limit);
        return switch (stage) {
            case DFS -> Search.plan(problem, new Budget(nodes, seed, end));
            case FULL -> full(problem, end);
        };
    }

    private Outcome full(Problem problem, BooleanSupplier end) {
        long share = Math.max(1, nodes == Long.MAX_VALUE ? nodes : nodes / NODE_SHARE);
        var early = within(limit.map(time -> time.dividedBy(TIME_SHARE)));
        var first = Search.plan(problem, new Budget(share, seed, early));
        if (!(first instanceof Outcome.Spent) || end.getAsBoolean()) {
            return first;
        }
        var second = ground(problem, Math.max(1, nodes == Long.MAX_VALUE ? nodes : nodes - share), end);
        boolean timeLeft = second instanceof Outcome.Spent && limit.isPresent() && !end.getAsBoolean();
        return timeLeft ? Search.plan(problem, new Budget(nodes, seed + 1, end)) : second;
    }

    /// {@return a plan without what it can do without, where the stage goes so far}
    ///
    /// @param spent how long it took to find
    Decomposition shortened(Problem problem, Decomposition plan, Duration spent) {
        var shortening = new PlanShortening(nodes, limit.isPresent());
        return stage == PlanCommand.Stage.FULL
                ? shortening.of(problem, plan, spent, limit.map(time -> time.minus(spent)).orElse(Duration.ZERO))
                : plan;
    }

    private static Outcome ground(Problem problem, long nodes, BooleanSupplier end) {
        try {
            return GroundSearch.plan(problem, nodes, end);
        } catch (OutOfMemoryError exhausted) {
            return new Outcome.Spent("there is not enough memory for the second stage; ENTENTE_OPTS=-Xmx8g gives more");
        }
    }

    /// {@return whether a time is over, counted from now}
    private static BooleanSupplier within(Optional<Duration> time) {
        if (time.isEmpty()) {
            return () -> false;
        }
        long end = System.nanoTime() + time.get().toNanos();
        return () -> System.nanoTime() - end > 0;
    }

    /// {@return what ran out, as the inside of a sentence}
    static String said(Outcome.Spent spent) {
        var reason = spent.reason().strip();
        var open = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return open.substring(0, 1).toLowerCase(Locale.ROOT) + open.substring(1);
    }
}
