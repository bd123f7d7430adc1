package dev.entente.tests.bench;

import dev.entente.planner.domains.Deep;
import dev.entente.planner.domains.Family;
import dev.entente.planner.model.Problem;
import java.util.ArrayList;
import java.util.List;

/// Plans of a thousand actions, and decompositions ten thousand deep, warm.
final class LongPlans {
    private static final long SEED = 1;
    private static final int WARM_UP = 40;
    private static final int RUNS = 31;
    private static final int LONG = 1_000;
    private static final int DEPTH = 10_000;

    private LongPlans() {}

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var family : Family.values()) {
            for (int size = 1; size <= Family.SIZES; size++) {
                var problem = Planning.read(family.problem(size, SEED));
                int actions = actions(problem);
                if (actions >= LONG) {
                    var sample = times(problem);
                    rows.add(sample.row("M %s, a plan of %,d actions, ms of CPU time".formatted(family.domain(), actions), "%.2f")
                            .against("<= 16 for 1,000", sample.median() * LONG / actions <= 16));
                    break;
                }
            }
        }
        rows.add(deep("one inside the other", Deep.nested(DEPTH)));
        rows.add(deep("each the last of the one before", Deep.tail(DEPTH)));
        return rows;
    }

    private static int actions(Problem problem) {
        return Planning.DFS.within(1, problem).map(plan -> plan.steps().length).orElse(0);
    }

    private static Row deep(String how, String text) {
        var sample = times(Planning.read("stair", Deep.domain(), text));
        return sample.row("M %,d methods deep, %s, ms of CPU time".formatted(DEPTH, how), "%.1f").against("no overflow", true);
    }

    private static Sample times(Problem problem) {
        for (int i = 0; i < WARM_UP; i++) {
            Planning.DFS.within(10, problem);
        }
        var times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            double start = Planning.clock();
            Planning.DFS.within(10, problem).orElseThrow();
            times[i] = (Planning.clock() - start) * 1e3;
        }
        return Sample.of(times);
    }
}
