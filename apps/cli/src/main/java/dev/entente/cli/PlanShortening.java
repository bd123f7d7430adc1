package dev.entente.cli;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.tree.Waste;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.time.Duration;

/// Takes out of a plan what it can do without, for about as long as it took to find it.
///
/// @param nodes how much effort, where time is not asked for
/// @param timed whether time is asked for; else the result depends on nothing but the input
record PlanShortening(long nodes, boolean timed) {
    private static final long MOST = 1_000_000;
    private static final long LEAST_NANOSECONDS = 300_000_000;

    /// {@return a plan with as many actions or fewer, that the verifier accepts}
    ///
    /// @param plan one that the verifier accepts
    /// @param left how much time there is at most
    Decomposition of(Problem problem, Decomposition plan, Duration spent, Duration left) {
        return timed
                ? timed(problem, plan, Math.min(Math.max(spent.toNanos(), LEAST_NANOSECONDS), left.toNanos()))
                : sound(problem, plan, Waste.remove(problem, plan, Math.min(nodes, MOST)));
    }

    private static Decomposition timed(Problem problem, Decomposition plan, long allowed) {
        long end = System.nanoTime() + allowed;
        return sound(problem, plan, Waste.remove(problem, plan, MOST, () -> System.nanoTime() - end > 0));
    }

    private static Decomposition sound(Problem problem, Decomposition plan, Decomposition shorter) {
        return Verifier.of(problem).check(shorter) instanceof Verification.Valid valid ? valid.plan() : plan;
    }
}
