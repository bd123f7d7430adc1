package dev.entente.tests.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs a JMH class in JVMs of its own and turns what comes of it into rows.
final class Jmh {
    private static final String BYTES = "gc.alloc.rate.norm";

    private Jmh() {}

    static List<RunResult> run(Class<?> benchmark) {
        var options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\.")
                .addProfiler(GCProfiler.class)
                .addProfiler(Effort.class)
                .shouldFailOnError(true)
                .build();
        try {
            return new ArrayList<>(new Runner(options).run());
        } catch (RunnerException failed) {
            throw new IllegalStateException("benchmark (%s) could not run".formatted(benchmark.getName()), failed);
        }
    }

    static RunResult of(List<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark (%s) ran".formatted(method)));
    }

    /// {@return the operations a second of every measured iteration}
    static Sample scores(RunResult result) {
        return Sample.of(iterations(result)
                .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                .toArray());
    }

    /// {@return the operations for each second of CPU time, by iteration}
    static Sample effort(RunResult result) {
        return secondary(result, Effort.NAME);
    }

    /// {@return the bytes that one operation allocates, by iteration}
    static Sample bytes(RunResult result) {
        return secondary(result, BYTES);
    }

    private static Sample secondary(RunResult result, String name) {
        return Sample.of(iterations(result)
                .mapToDouble(iteration -> iteration.getSecondaryResults().get(name).getScore())
                .toArray());
    }

    private static Stream<IterationResult> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .map(BenchmarkResult::getIterationResults)
                .flatMap(Collection::stream);
    }

    /// {@return a percentile of all single operations, where the mode is to sample their times}
    static double percentile(RunResult result, double percent) {
        return result.getPrimaryResult().getStatistics().getPercentile(percent);
    }

    static Row row(String what, RunResult sampled, String unit) {
        return Row.of(
                what,
                String.format(Locale.ROOT, "p50 %.2f, p99 %.2f %s", percentile(sampled, 50), percentile(sampled, 99), unit),
                String.format(Locale.ROOT, "p99.9 %.2f %s (n=%d)", percentile(sampled, 99.9), unit,
                        sampled.getPrimaryResult().getStatistics().getN()));
    }
}
