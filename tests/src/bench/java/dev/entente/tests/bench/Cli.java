package dev.entente.tests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line in a process of its own, started with this process's class path.
///
/// @param process started, with its output and its errors in one stream
record Cli(Process process) {

    static Cli start(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add("dev.entente.cli.Main");
        command.addAll(arguments);
        try {
            return new Cli(new ProcessBuilder(command)
                    .directory(Runs.root().toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Cli run(Path out, long seed) {
        return start(List.of(
                "run", "conquer-the-north", "--seed", Long.toString(seed), "--threads", "2", "--quiet", "--out",
                out.toString()));
    }

    /// {@return its last line, once it has ended so}
    String expect(int exit) {
        try {
            var text = new String(process.getInputStream().readAllBytes()).strip();
            int code = process.waitFor();
            if (code != exit) {
                throw new IllegalStateException("exit (%d) must be %d:%n%s".formatted(code, exit, text));
            }
            return text.substring(text.lastIndexOf('\n') + 1);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException("the command line did not answer", broken);
        }
    }

    /// Ends it as `kill -9` does.
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
