package dev.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Help.Ansi;

/// Runs commands in this process, in a folder of their own that has the scenario `duel`.
record Shell(Path folder, Map<String, String> environment) {

    /// What a command did.
    record Result(int exit, String out, String err) {
        String lastLine() {
            return out.strip().lines().toList().getLast();
        }

        /// {@return the 16 digits of the last line}
        String hash() {
            return lastLine().split(" ")[1];
        }
    }

    Shell(Path folder) {
        this(folder, Map.of());
    }

    Shell {
        try {
            Files.createDirectories(folder.resolve("duel"));
            for (var file : List.of("duel.flow", "duel.json", "timeline.json")) {
                Files.write(folder.resolve("duel").resolve(file), resource(file));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Shell.class.getResourceAsStream("duel/" + name), name)) {
            return stream.readAllBytes();
        }
    }

    Result run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(print(out), print(err), folder, environment, Ansi.OFF, false);
        int exit = Main.run(arguments, console);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command line whose arguments have no spaces, and expects that it succeeds.
    Result ok(String line) {
        var result = run(line.split(" "));
        if (result.exit() != 0) {
            throw new AssertionError("%s: exit %d%n%s".formatted(line, result.exit(), result.err()));
        }
        return result;
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    String read(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(String name, String text) {
        try {
            Files.writeString(path(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Changes one byte in the middle of a file.
    void flip(String name) {
        try {
            byte[] bytes = Files.readAllBytes(path(name));
            bytes[bytes.length / 2] ^= 1;
            Files.write(path(name), bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
