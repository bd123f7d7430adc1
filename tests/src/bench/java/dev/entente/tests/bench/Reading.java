package dev.entente.tests.bench;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Fuzzing;
import dev.entente.dsl.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/// The parser over a megabyte of flow text, and a hundred thousand texts with slips in them.
///
/// The megabyte is every flow file of the repository, one behind the other, again and again. The one with slips has a
/// wrong word at the end of every twentieth line or so, and error recovery goes on after each; braces are not among
/// them, for one that is missing takes much text with it, which would then cost nothing.
final class Reading {
    private static final int MEGABYTE = 1_000_000;
    private static final int WARM_UP = 12;
    private static final int RUNS = 15;
    private static final int TEXTS = 100_000;
    private static final List<String> SLIPS = List.of(")", "foo", "Step", "=", "3", "else", ",", "Constraint", "timeout");

    private Reading() {}

    static List<Row> rows() {
        var samples = Fuzzing.samples(Path.of("").toAbsolutePath().getParent());
        var text = megabyte(samples);
        var slips = withSlips(text);
        var program = Flow.parse("all.flow", text).program();
        var rows = new ArrayList<Row>();
        rows.addAll(rows("K parse 1 MB", text.length(), "< 1000", () -> Flow.parse("all.flow", text)));
        rows.addAll(rows("K parse 1 MB with %,d slips".formatted(Flow.parse("all.flow", slips).problems().size()),
                slips.length(), "< 1000", () -> Flow.parse("all.flow", slips)));
        rows.addAll(rows("K format 1 MB", text.length(), "", () -> Flow.format(program)));
        rows.add(fuzz(samples));
        return rows;
    }

    private static String megabyte(List<String> samples) {
        var sound = samples.stream().filter(sample -> Flow.parse("a.flow", sample).ok()).toList();
        var text = new StringBuilder();
        for (int i = 0; text.length() < MEGABYTE; i++) {
            text.append(sound.get(i % sound.size())).append('\n');
        }
        return text.toString();
    }

    private static String withSlips(String text) {
        var random = new SplittableRandom(7);
        var slips = new StringBuilder();
        text.lines().forEach(line -> {
            slips.append(line);
            if (random.nextInt(20) == 0 && !line.contains("#")) {
                slips.append(' ').append(SLIPS.get(random.nextInt(SLIPS.size())));
            }
            slips.append('\n');
        });
        return slips.toString();
    }

    private static List<Row> rows(String what, int characters, String target, Runnable reading) {
        for (int i = 0; i < WARM_UP; i++) {
            reading.run();
        }
        var clock = Sample.of(DoubleStream.generate(() -> North.seconds(reading) * 1e3).limit(RUNS).toArray());
        var effort = Sample.of(DoubleStream.generate(() -> North.effort(reading) * 1e3).limit(RUNS).toArray());
        var work = effort.row(what + ", warm, ms of CPU time", "%,.0f");
        return List.of(
                target.isEmpty() ? work : work.against(target, effort.median() < 1000),
                clock.row("K the same by the clock, ms", "%,.0f"),
                Row.of("K MB/s of it by the clock", "%,.1f".formatted(characters / 1e3 / clock.median()), ""),
                Row.of("K MB per core second of it", "%,.1f".formatted(characters / 1e3 / effort.median()), ""));
    }

    private static Row fuzz(List<String> samples) {
        long slowest = Fuzzing.tries(samples, TEXTS);
        return Row.of("K texts with slips read, checked, formatted", "%,d".formatted(TEXTS),
                        "slowest %,d ms of CPU time".formatted(slowest / 1_000_000))
                .against("no exception, none > 2 s", true);
    }
}
