package dev.entente.tests.bench;

import dev.entente.engine.Settings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One seed is one history at any number of threads, and forty seeds are forty histories.
final class SameSeed {
    private static final List<Integer> THREADS = List.of(1, 2, 4, 8);
    private static final int RUNS = 50;
    private static final int SEEDS = 40;

    private SameSeed() {}

    static List<Row> rows() {
        return List.of(
                row("F different hashes of %d runs of seed 42 over 1, 2, 4, 8 threads".formatted(RUNS), oneSeed(), 1),
                row("F different hashes of seeds 1..%d".formatted(SEEDS), manySeeds(), SEEDS));
    }

    private static Row row(String what, Set<Long> hashes, int expected) {
        return Row.of(what, Integer.toString(hashes.size()), "")
                .against(Integer.toString(expected), hashes.size() == expected);
    }

    private static Set<Long> oneSeed() {
        var scenario = Runs.north();
        var hashes = new HashSet<Long>();
        for (int run = 0; run < RUNS; run++) {
            int threads = THREADS.get(run % THREADS.size());
            hashes.add(Runs.finish(scenario, Settings.DEFAULT.seed(42).threads(threads)));
        }
        return hashes;
    }

    private static Set<Long> manySeeds() {
        var scenario = Runs.north();
        var hashes = new HashSet<Long>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            hashes.add(Runs.finish(scenario, Settings.DEFAULT.seed(seed).threads(2)));
        }
        return hashes;
    }
}
