package dev.entente.planner.verify;

import dev.entente.planner.domains.Family;
import dev.entente.planner.domains.Instance;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Plans to be judged.
record Plans(String name, Problem problem, Decomposition plan) {
    private static final long NODES = 300_000;

    @Override
    public String toString() {
        return name;
    }

    String text() {
        return PlanFile.print(problem, plan);
    }

    Verification judged(String text) {
        return Verifier.of(problem).check(PlanFile.read(text));
    }

    /// {@return a plan for some problem of each domain, where it is found at once}
    static List<Plans> some(int size, long seed) {
        return Arrays.stream(Family.values())
                .map(family -> family.problem(size, seed))
                .flatMap(instance -> plan(instance).stream())
                .toList();
    }

    static List<Plans> some() {
        return IntStream.of(1, 2, 3).boxed().flatMap(size -> some(size, 7).stream()).toList();
    }

    static List<Plans> plan(Instance instance) {
        return plan(instance.name(), instance.domain(), instance.problem());
    }

    static List<Plans> plan(String name, String domain, String text) {
        var problem = problem(name, domain, text);
        return Search.plan(problem, Budget.of(NODES)) instanceof Outcome.Found(var plan)
                ? List.of(new Plans(name, problem, plan))
                : List.of();
    }

    static Problem problem(String name, String domain, String text) {
        var loading = Hddl.read(name, domain, name, text);
        return loading.problem().orElseThrow(() -> new AssertionError(loading.findings().toString()));
    }
}
