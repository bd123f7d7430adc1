package dev.entente.tests.bench;

import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Bodies that fork: how many of their nodes move in a second, whatever the size of the tree and of the history, and what
/// a node costs that waits.
///
/// A tree of depth d and width 3 forks three trees of depth d - 1 and joins them; a leaf counts, and in the second kind
/// waits a tick before. A move is a fork begun or done, a leaf run, a join passed, and a wait that ends.
final class ForkTrees {
    private static final int WIDTH = 3;
    private static final int DEPTH = 6;
    private static final int PARKED = 1000;
    private static final int WARM = 100;

    private ForkTrees() {}

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.add(speed("", DEPTH, false).row("H moves of a fork tree, depth 6, width 3, per core second", "%,.0f"));
        var waiting = speed("Wait 1 tick", DEPTH, true);
        rows.add(waiting.row("H the same, where every leaf waits a tick", "%,.0f").against(">= 3,000,000", waiting.median() >= 3e6));
        rows.add(sizes());
        rows.add(history());
        rows.add(bytes());
        return rows;
    }

    private static Scenario scenario(int depth, String wait) {
        var text = new StringBuilder("Scenario Trees { seed 1 ticks 100000000 }\nModule Trees { Tick [1 tick] { $n = 0\n");
        tree(depth, wait, text);
        text.append("} }\n");
        return Scenario.load("trees.flow", _ -> text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void tree(int depth, String wait, StringBuilder text) {
        if (depth == 0) {
            text.append(wait).append(" $n += 1\n");
            return;
        }
        for (int i = 0; i < WIDTH; i++) {
            text.append("Fork f").append(i).append(" {\n");
            tree(depth - 1, wait, text);
            text.append("}\n");
        }
        text.append("Join all\n");
    }

    /// {@return how many moves one tree makes}
    private static long moves(int depth, boolean waits) {
        long leaves = 1;
        long forks = 0;
        long joins = 0;
        for (int level = 0; level < depth; level++) {
            joins += leaves;
            leaves *= WIDTH;
            forks += leaves;
        }
        return 2 * forks + leaves + joins + (waits ? leaves + joins : 0);
    }

    private static Sample speed(String wait, int depth, boolean waits) {
        try (var simulation = Runs.start(scenario(depth, wait), Settings.DEFAULT)) {
            int ticks = (int) (20_000_000 / moves(depth, waits));
            ticks(simulation, ticks);
            var speeds = new double[9];
            for (int i = 0; i < speeds.length; i++) {
                speeds[i] = (double) ticks * moves(depth, waits) / North.effort(() -> ticks(simulation, ticks));
            }
            return Sample.of(speeds);
        }
    }

    private static Row sizes() {
        var sizes = new ArrayList<double[]>();
        for (int depth = 3; depth <= 8; depth++) {
            double nanos = 1e9 / speed("Wait 1 tick", depth, true).median();
            sizes.add(new double[] {Math.log(moves(depth, true)), Math.log(nanos)});
        }
        double slope = slope(sizes);
        return Row.of(
                        "H slope of the time per move over the size of the tree, depth 3 .. 8 (log/log)",
                        format("%.3f", slope),
                        format("%.0f .. %.0f ns", Math.exp(sizes.getFirst()[1]), Math.exp(sizes.getLast()[1])))
                .against("about 0", Math.abs(slope) < 0.1);
    }

    private static Row history() {
        var points = new ArrayList<double[]>();
        try (var simulation = Runs.start(scenario(DEPTH, "Wait 1 tick"), Settings.DEFAULT)) {
            ticks(simulation, 4_000);
            for (int i = 0; i < 20; i++) {
                double seconds = North.effort(() -> ticks(simulation, 2_000));
                points.add(new double[] {Math.log((i + 1) * 2_000.0), Math.log(seconds)});
            }
        }
        double slope = slope(points);
        return Row.of("H slope of the same over the moves made before, 8 to 170 million (log/log)", format("%.3f", slope), "")
                .against("about 0", Math.abs(slope) < 0.1);
    }

    private static double slope(List<double[]> points) {
        double x = points.stream().mapToDouble(it -> it[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(it -> it[1]).average().orElseThrow();
        double over = points.stream().mapToDouble(it -> (it[0] - x) * (it[1] - y)).sum();
        return over / points.stream().mapToDouble(it -> (it[0] - x) * (it[0] - x)).sum();
    }

    /// All nodes of a parked tree wait: the leaves for time, the joins for their forks.
    private static Row bytes() {
        var text = new StringBuilder("Scenario Trees { seed 1 ticks 1000000 }\nModule Trees { Plant /execute { $n = 0\n");
        tree(DEPTH, "Wait 500000 ticks", text);
        text.append("}\nTick [1 tick] { if (now() <= ").append(WARM + PARKED).append(") { Trees.Plant() } } }\n");
        var scenario = Scenario.load("trees.flow", _ -> text.toString().getBytes(StandardCharsets.UTF_8));
        try (var simulation = Runs.start(scenario, Settings.DEFAULT)) {
            ticks(simulation, WARM);
            long before = Population.used();
            ticks(simulation, PARKED);
            long nodes = 1;
            for (int level = 1, width = WIDTH; level <= DEPTH; level++, width *= WIDTH) {
                nodes += width;
            }
            double bytes = (Population.used() - before) / (double) (PARKED * nodes);
            return Row.of("H bytes retained per waiting node", format("%.1f", bytes), "after GC, %,d nodes".formatted(PARKED * nodes))
                    .against("<= 120", bytes <= 120);
        }
    }

    private static void ticks(Simulation simulation, int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            simulation.step(Journal.NONE);
        }
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
