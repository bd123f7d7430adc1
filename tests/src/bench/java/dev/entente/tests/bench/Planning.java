package dev.entente.tests.bench;

import dev.entente.planner.domains.Instance;
import dev.entente.planner.ground.GroundSearch;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/// Ways to plan that are measured, and the clock they are measured with: the CPU time of the thread that plans.
enum Planning {
    /// The first stage alone: lifted, depth first.
    DFS {
        @Override
        Outcome plan(Problem problem, double seconds) {
            double start = clock();
            return Search.plan(problem, new Budget(Long.MAX_VALUE, 0, () -> clock() - start > seconds));
        }
    },
    /// Both stages: the first for a sixth of the time, as `entente plan` does.
    FULL {
        @Override
        Outcome plan(Problem problem, double seconds) {
            double start = clock();
            var first = Search.plan(problem, new Budget(Long.MAX_VALUE, 0, () -> clock() - start > seconds / 6));
            return first instanceof Outcome.Spent ? ground(problem, start + seconds) : first;
        }

        private static Outcome ground(Problem problem, double end) {
            try {
                return GroundSearch.plan(problem, Long.MAX_VALUE, () -> clock() > end);
            } catch (OutOfMemoryError full) {
                return new Outcome.Spent("the heap is full");
            }
        }
    };

    /// @param seconds of CPU time that there are
    abstract Outcome plan(Problem problem, double seconds);

    /// {@return a plan, if one is found in time}
    ///
    /// @param seconds of CPU time that there are
    Optional<Decomposition> within(double seconds, Problem problem) {
        return plan(problem, seconds) instanceof Outcome.Found(var plan) ? Optional.of(plan) : Optional.empty();
    }

    /// {@return the seconds for which this thread has worked}
    static double clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    static Problem read(Instance instance) {
        return read(instance.name(), instance.domain(), instance.problem());
    }

    static Problem read(String name, String domain, String problem) {
        return Hddl.read("domain.hddl", domain, name + ".hddl", problem).problem().orElseThrow();
    }
}
