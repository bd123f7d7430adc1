package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.CallsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Kills runs whose minds speak through a model, and goes on with them.
class CallsKillTest {
    private static final List<String> RUN =
            List.of("run", "duel", "--ticks", "400", "--set", "enough=99", "--mind", "north", "--quiet", "--out", "killed");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "killed when {0} bytes were written")
    @ValueSource(ints = {1_000, 6_000, 14_000})
    void what_a_killed_run_has_noted_is_never_asked_again(int bytes) throws Exception {
        var shell = new Shell(folder, Talker.key());
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration("entente.mind.north.run-tokens=4000"));
            kill(bytes);
            assertTrue(shell.read("killed/manifest.json").contains("\"running\""), shell.read("said.txt"));
            long noted = calls();
            int before = talker.asked();
            shell.ok("resume killed");

            assertEquals(calls() - noted, talker.asked() - before, "%d calls were noted at %d bytes".formatted(noted, bytes));
        }
        var keyless = new Shell(folder, Map.of());
        keyless.ok("replay killed");
        keyless.ok("verify killed");
    }

    private void kill(int bytes) throws Exception {
        var process = start();
        var file = folder.resolve("killed").resolve(CallsReader.NAME);
        while (process.isAlive() && size(file) < bytes) {
            Thread.sleep(2);
        }
        process.destroyForcibly().waitFor();
    }

    private Process start() throws IOException {
        var java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.entente.cli.Main");
        var process = new ProcessBuilder(Stream.concat(java.stream(), RUN.stream()).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        process.environment().putAll(Talker.key());
        return process.start();
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// {@return how many calls were made; those are noted, too, for which nothing was left}
    private long calls() {
        long calls = 0;
        try (var reader = CallsReader.open(folder.resolve("killed").resolve(CallsReader.NAME))) {
            for (var call = reader.next(); call.isPresent(); call = reader.next()) {
                boolean spared = call.get().reply() instanceof Reply.Silence silence && silence.failure() == Failure.BUDGET;
                calls += spared ? 0 : 1;
            }
        }
        return calls;
    }
}
