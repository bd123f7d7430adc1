package dev.entente.tests.bench;

import dev.entente.planner.domains.Family;
import dev.entente.planner.domains.Instance;
import dev.entente.planner.model.Problem;
import dev.entente.planner.verify.PlanFile;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.util.ArrayList;
import java.util.List;

/// The verifier on plans of some ten thousand lines, and on plans that somebody has tampered with.
final class Verifying {
    private static final long SEED = 1;
    private static final int WARM_UP = 60;
    private static final int RUNS = 31;
    private static final int SMALLEST = 2;
    private static final int LARGEST = 16;

    private Verifying() {}

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.addAll(speed(Family.PAGODA.problem(16, SEED)));
        rows.addAll(speed(Family.LIFTS.problem(19, SEED)));
        rows.add(mutants());
        return rows;
    }

    private static List<Row> speed(Instance instance) {
        var problem = Planning.read(instance);
        var text = plan(problem);
        var file = PlanFile.read(text);
        var whole = times(() -> verified(problem, PlanFile.read(text)));
        var alone = times(() -> verified(problem, file));
        var what = "V %s, a plan of %,d lines".formatted(instance.family().domain(), text.lines().count());
        return List.of(
                whole.row(what + " read and verified, ms of CPU time", "%.1f").against("<= 50 for 10,000", whole.median() <= 50),
                alone.row("V the same once it is read", "%.1f"));
    }

    private static String plan(Problem problem) {
        return PlanFile.print(problem, Planning.DFS.within(10, problem).orElseThrow());
    }

    private static boolean verified(Problem problem, PlanFile plan) {
        return Verifier.of(problem).check(plan) instanceof Verification.Valid;
    }

    private static Sample times(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        var times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            double start = Planning.clock();
            work.run();
            times[i] = (Planning.clock() - start) * 1e3;
        }
        return Sample.of(times);
    }

    private static Row mutants() {
        int tried = 0;
        var accepted = new ArrayList<String>();
        for (var family : Family.values()) {
            for (int size = SMALLEST; size <= LARGEST; size++) {
                var instance = family.problem(size, SEED);
                var problem = Planning.read(instance);
                var plan = Planning.DFS.within(2, problem);
                if (plan.isEmpty()) {
                    continue;
                }
                var text = PlanFile.print(problem, plan.get());
                if (!verified(problem, PlanFile.read(text))) {
                    accepted.add(instance.name() + " itself refused");
                }
                for (var mutant : Mutant.values()) {
                    tried++;
                    if (verified(problem, PlanFile.read(mutant.of(text, size)))) {
                        accepted.add(instance.name() + " " + mutant);
                    }
                }
            }
        }
        return Row.of("V tampered plans accepted, of %,d in %d kinds".formatted(tried, Mutant.values().length),
                        Integer.toString(accepted.size()), accepted.stream().limit(5).toList().toString())
                .against("0", accepted.isEmpty());
    }
}
