package dev.entente.tests.bench;

import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.util.Optional;

/// One attempt to solve a problem, warm.
///
/// @param seconds of CPU time; all there were, where there is no plan
/// @param actions of the plan; 0 where there is none
/// @param nodes of its tree
record Attempt(double seconds, int actions, int nodes) {
    private static final int REPEATS = 5;
    private static final double LONG = 0.2;
    private static final double CAP = 1800;

    /// Tries; what takes little time is tried again, and the median counts.
    static Attempt of(Planning way, Problem problem, double limit) {
        double start = Planning.clock();
        Optional<Decomposition> plan = way.within(limit, problem);
        double seconds = Planning.clock() - start;
        var first = plan.filter(found -> valid(problem, found)).map(found -> new Attempt(seconds, found.steps().length, found.size()))
                .orElse(new Attempt(limit, 0, 0));
        if (!first.solved() || first.seconds > LONG) {
            return first;
        }
        var times = new double[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            times[i] = again(way, problem, limit);
        }
        return new Attempt(Sample.of(times).median(), first.actions, first.nodes);
    }

    private static double again(Planning way, Problem problem, double limit) {
        double start = Planning.clock();
        way.within(limit, problem);
        return Planning.clock() - start;
    }

    /// {@return whether a plan was verified; one of millions of actions that the heap is too small for counts as none}
    private static boolean valid(Problem problem, Decomposition plan) {
        try {
            if (Verifier.of(problem).check(plan) instanceof Verification.Faulty(var fault)) {
                throw new IllegalStateException("a plan for (%s) is not valid: %s".formatted(problem.name(), fault));
            }
            return true;
        } catch (OutOfMemoryError full) {
            return false;
        }
    }

    boolean solved() {
        return nodes > 0;
    }

    boolean within(double limit) {
        return solved() && seconds <= limit;
    }

    /// {@return 1 for a second or less, less for more, as in the agile track of the competition of 2023}
    double agile() {
        return solved() ? Math.max(0, 1 - Math.log(Math.max(1, seconds)) / Math.log(CAP)) : 0;
    }
}
