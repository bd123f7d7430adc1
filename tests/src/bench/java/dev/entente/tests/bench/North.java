package dev.entente.tests.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.entente.engine.Settings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// The north, 600 ticks, two threads: in this process once it is warm, and as a whole process from its start.
final class North {
    private static final int RUNS = 9;
    private static final int PROCESSES = 5;

    private North() {}

    static List<Row> rows() {
        var scenario = Runs.north();
        var settings = Settings.DEFAULT.threads(2);
        Runs.finish(scenario, settings);
        var inside = Sample.of(DoubleStream.generate(() -> seconds(() -> Runs.finish(scenario, settings)))
                .limit(RUNS)
                .toArray());
        var rows = new ArrayList<Row>();
        rows.add(inside.row("E the north, 600 ticks, warm, no journal, s", "%.2f").against("< 5", inside.median() < 5));
        rows.add(Sample.of(effort(() -> Runs.finish(scenario, settings)), effort(() -> Runs.finish(scenario, settings)),
                        effort(() -> Runs.finish(scenario, settings)))
                .row("E the same, seconds of CPU time", "%.2f"));
        rows.add(Row.of("E ticks/s of it", "%,.0f".formatted(600 / inside.median()), ""));
        rows.add(process());
        return rows;
    }

    private static Row process() {
        var times = new double[PROCESSES];
        for (int i = 0; i < PROCESSES; i++) {
            try (var place = new Scratch()) {
                times[i] = seconds(() -> Cli.run(place.path().resolve("run"), 42).expect(0));
            }
        }
        var sample = Sample.of(times);
        return sample.row("E whole process with journal and report, s", "%.2f").against("< 5 after start-up", sample.median() < 5);
    }

    /// {@return the seconds of CPU time of the whole process, its collector and compiler included}
    static double effort(Runnable work) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - start) / 1e9;
    }

    /// {@return the seconds by the clock}
    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
