package dev.entente.cli;

import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Looks for a plan, stage by stage, as long as the budget lasts.
///
/// @param nodes how many nodes; [Long#MAX_VALUE] for no bound
/// @param limit how much time; none for no bound
record PlanStages(PlanCommand.Stage stage, long nodes, Optional<Duration> limit, long seed) {

    Outcome plan(Problem problem) {
        return Search.plan(problem, new Budget(nodes, seed, within(limit)));
    }

    /// {@return whether a time is over, counted from now}
    private static BooleanSupplier within(Optional<Duration> time) {
        if (time.isEmpty()) {
            return () -> false;
        }
        long end = System.nanoTime() + time.get().toNanos();
        return () -> System.nanoTime() - end > 0;
    }
}
