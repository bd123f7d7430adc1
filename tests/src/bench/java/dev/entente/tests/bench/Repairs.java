package dev.entente.tests.bench;

import dev.entente.planner.domains.Family;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.repair.Disturbances;
import dev.entente.planner.repair.LivePlan;
import dev.entente.planner.repair.Repair;
import dev.entente.planner.search.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Plans on their way that something goes wrong with: mended, and planned from scratch in the same world.
final class Repairs {
    private static final long SEED = 1;
    private static final int SMALLEST = 2;
    private static final int LARGEST = 16;
    private static final int DISTURBANCES = 10;
    private static final int LONGEST = 800;
    private static final long NODES = 100_000;

    private final List<Mend> mends = new ArrayList<>();
    private int untouched;
    private int givenUp;
    private int better;
    private int unsound;

    private Repairs() {}

    /// One repair.
    private record Mend(
            Family family, double repair, double replan, double ready, int ahead, int kept, int distance, int replanKept) {}

    static List<Row> rows() {
        new Repairs().all(); // warms up
        var measured = new Repairs();
        measured.all();
        return measured.table();
    }

    private void all() {
        for (var family : Family.values()) {
            for (int size = SMALLEST; size <= LARGEST; size++) {
                var problem = Planning.read(family.problem(size, SEED));
                var plan = Planning.DFS.within(2, problem);
                if (plan.isPresent() && plan.get().steps().length <= LONGEST) {
                    disturb(family, problem, plan.get(), size);
                }
            }
        }
    }

    private void disturb(Family family, Problem problem, Decomposition plan, int size) {
        var workbench = new Workbench(problem);
        for (int i = 0; i < DISTURBANCES; i++) {
            var random = new SplittableRandom(size * 1000L + i);
            var live = new LivePlan(workbench, plan);
            var world = new Disturbances(problem);
            int steps = random.nextInt(plan.steps().length);
            for (int step = 0; step < steps; step++) {
                live.advance();
            }
            world.perform(plan, steps);
            var event = world.draw(random);
            if (event.isPresent()) {
                var before = live.ahead();
                double start = Planning.clock();
                var repair = live.event(event.get(), NODES);
                count(family, repair, Planning.clock() - start, before, live, world.asItIs());
            }
        }
    }

    private void count(Family family, Repair repair, double seconds, List<String> before, LivePlan live, Problem world) {
        switch (repair) {
            case Repair.Untouched _, Repair.Holds _ -> untouched++;
            case Repair.GivenUp _ -> {
                givenUp++;
                better += replanned(world) instanceof Outcome.Found ? 1 : 0;
            }
            case Repair.Mended mended -> {
                var bench = new Workbench(world);
                var state = bench.start();
                double start = Planning.clock();
                var outcome = bench.decompose(state, bench.whole(), NODES, 0);
                double replan = Planning.clock() - start;
                var fresh = outcome instanceof Outcome.Found(var plan) ? new LivePlan(bench, plan) : null;
                double ready = Planning.clock() - start;
                int kept = fresh == null ? -1 : kept(before, fresh.ahead());
                mends.add(new Mend(
                        family,
                        seconds * 1e3,
                        replan * 1e3,
                        ready * 1e3,
                        before.size(),
                        mended.kept(),
                        mended.cancelled().size() + mended.added().size(),
                        kept));
                unsound += live.sound() ? 0 : 1;
            }
        }
    }

    private static Outcome replanned(Problem world) {
        var bench = new Workbench(world);
        return bench.decompose(bench.start(), bench.whole(), NODES, 0);
    }

    private static int kept(List<String> before, List<String> after) {
        var counts = new HashMap<String, Integer>();
        after.forEach(it -> counts.merge(it, 1, Integer::sum));
        return (int) before.stream().filter(it -> counts.merge(it, -1, Integer::sum) >= 0).count();
    }

    private List<Row> table() {
        var rows = new ArrayList<Row>();
        var times = Sample.of(mends.stream().mapToDouble(Mend::repair).toArray());
        double p95 = times.sorted()[times.sorted().length * 95 / 100];
        double most = times.sorted()[times.sorted().length - 1];
        rows.add(Row.of("R one repair, ms of CPU time", "p50 %.3f, p95 %.2f".formatted(times.median(), p95),
                        "max %.1f (n=%d; %d events touched nothing or broke nothing)".formatted(most, mends.size(), untouched))
                .against("p50 <= 0.15, p95 <= 1.5", times.median() <= 0.15 && p95 <= 1.5));
        double ahead = mends.stream().mapToInt(Mend::ahead).sum();
        double kept = mends.stream().mapToInt(Mend::kept).sum() / ahead;
        double distance = mends.stream().mapToInt(Mend::distance).average().orElse(0);
        rows.add(Row.of("R share of the actions ahead that are kept", "%.3f".formatted(kept), "distance %.1f".formatted(distance))
                .against(">= 0.97", kept >= 0.97));
        var both = mends.stream().filter(it -> it.replanKept() >= 0).toList();
        rows.add(Row.of("R the same, planned from scratch",
                "%.3f".formatted(both.stream().mapToInt(Mend::replanKept).sum() / (double) both.stream().mapToInt(Mend::ahead).sum()), ""));
        double ratio = both.stream().mapToDouble(Mend::repair).sum() / both.stream().mapToDouble(Mend::replan).sum();
        rows.add(Row.of("R CPU time of repair over planning from scratch", "%.2f".formatted(ratio), "sums, n=%d".formatted(both.size()))
                .against("<= 0.15", ratio <= 0.15));
        double fair = both.stream().mapToDouble(Mend::repair).sum() / both.stream().mapToDouble(Mend::ready).sum();
        rows.add(Row.of("R the same, where planning from scratch makes ready for the next event, too", "%.2f".formatted(fair), "sums, n=%d".formatted(both.size())));
        rows.add(Row.of("R given up though planning from scratch succeeds, of %d given up".formatted(givenUp), Integer.toString(better), "")
                .against("0", better == 0));
        rows.add(Row.of("R mended plans that do not lead to the goal", Integer.toString(unsound), "").against("0", unsound == 0));
        for (var family : Family.values()) {
            rows.addAll(row(family));
        }
        return rows;
    }

    private List<Row> row(Family family) {
        var mine = mends.stream().filter(it -> it.family() == family).toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var times = Sample.of(mine.stream().mapToDouble(Mend::repair).toArray());
        double kept = mine.stream().mapToInt(Mend::kept).sum() / (double) mine.stream().mapToInt(Mend::ahead).sum();
        return List.of(times.row("R %s, ms of CPU time, %s of the actions kept"
                .formatted(family.domain(), String.format(Locale.ROOT, "%.3f", kept)), "%.3f"));
    }
}
