package dev.entente.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills runs of the North at random instants, as a power failure of the process would, and resumes them.
///
/// `-Dentente.kills=100` kills more often.
class KillTest {
    private static final int KILLS = Integer.getInteger("entente.kills", 10);
    private static final long SEED = 20_260_101;
    private static final String[] RUN = {"run", "conquer-the-north", "--ticks", "150", "--quiet"};

    @TempDir
    private Path folder;

    private record Ended(int exit, String lastLine) {}

    @Test
    void a_killed_run_resumes_to_the_same_hash_at_whatever_instant_it_was_killed() throws Exception {
        var whole = new Ended(0, end(start("whole")).lastLine());
        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            var name = "killed-" + kill;
            long tick = killed(name, random);
            var resumed = end(entente("resume", name, "--quiet"));

            assertEquals(whole, resumed, "killed at tick %d, seed %d, kill %d".formatted(tick, SEED, kill));
            assertArrayEquals(journal("whole"), journal(name), "killed at tick " + tick);
        }
    }

    @Test
    void a_run_that_is_told_to_stop_leaves_a_whole_journal() throws Exception {
        var process = start("stopped");
        awaitJournal("stopped", process, 20_000);
        process.toHandle().destroy(); // unlike Process.destroy, leaves its output readable

        assertEquals(130, end(process).exit());
        assertEquals(0, end(entente("verify", "stopped")).exit());
        assertEquals(end(start("undisturbed")).lastLine(), end(entente("resume", "stopped", "--quiet")).lastLine());
    }

    /// {@return how long the journal was when the run was killed, in bytes}
    private long killed(String name, Random random) throws Exception {
        var process = start(name);
        long length = awaitJournal(name, process, random.nextInt(1, 60_000));
        Thread.sleep(random.nextInt(30));
        process.destroyForcibly().waitFor();
        return length;
    }

    /// Waits until a journal is so many bytes long: what the machine is busy with changes the instant, not the test.
    private long awaitJournal(String name, Process process, long bytes) throws Exception {
        Path journal = folder.resolve(name).resolve("journal.jsonl.gz");
        long length = 0;
        while (length < bytes && process.isAlive()) {
            Thread.sleep(5);
            length = Files.exists(journal) ? Files.size(journal) : 0;
        }
        return length;
    }

    private byte[] journal(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name).resolve("journal.jsonl.gz"));
    }

    private Process start(String out) throws IOException {
        var command = new ArrayList<>(List.of(RUN));
        command.addAll(List.of("--out", out));
        return entente(command.toArray(String[]::new));
    }

    private Process entente(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.entente.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Ended end(Process process) throws Exception {
        var lines = process.inputReader().lines().toList();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the process must end");
        return new Ended(process.exitValue(), lines.isEmpty() ? "" : lines.getLast());
    }
}
