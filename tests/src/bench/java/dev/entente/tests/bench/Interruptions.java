package dev.entente.tests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/// `kill -9` at random instants of a run, then `resume`: the same last line as of a run that nobody killed.
final class Interruptions {
    private static final int KILLS = Integer.getInteger("bench.kills", 100);

    private Interruptions() {}

    static List<Row> rows() {
        try (var place = new Scratch()) {
            String expected = Cli.run(place.path().resolve("whole"), 42).expect(0);
            double whole = North.seconds(() -> Cli.run(place.path().resolve("again"), 42).expect(0));
            var random = new SplittableRandom(9);
            int same = 0;
            int inTime = 0;
            for (int i = 0; i < KILLS; i++) {
                var out = place.path().resolve("killed-" + i);
                inTime += killed(out, random.nextLong((long) (whole * 1000))) ? 1 : 0;
                same += expected.equals(resumed(out)) ? 1 : 0;
            }
            return List.of(Row.of(
                            "G same final hash after kill -9 and resume",
                            "%d of %d".formatted(same, KILLS),
                            "%d killed before their end".formatted(inTime))
                    .against("all", same == KILLS));
        }
    }

    /// {@return whether it was killed before its end}
    ///
    /// A run without a folder yet has nothing to resume, so it is waited for.
    private static boolean killed(Path out, long millis) {
        var run = Cli.run(out, 42);
        pause(millis);
        while (!Files.exists(out.resolve("journal.jsonl.gz")) && run.process().isAlive()) {
            pause(5);
        }
        boolean alive = run.process().isAlive();
        run.kill();
        return alive;
    }

    private static String resumed(Path out) {
        try {
            return Cli.start(List.of("resume", out.toString())).expect(0);
        } catch (IllegalStateException refused) {
            System.err.println(out + ": " + refused.getMessage());
            return "";
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
