package dev.entente.cli;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente fmt`
@Command(
        name = "fmt",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes flow files as they should look. A file with an error in its syntax stays as it is.",
        footer = {"", "Exit codes: 0 all is well, 1 with --check a file is not formatted, or one could not be read."})
final class FormatCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The .flow files.")
    private List<String> files = List.of();

    @Option(names = "--check", description = "Change nothing; exit 1 if a file is not formatted.")
    private boolean check;

    FormatCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int exit = 0;
        for (var file : files) {
            exit = Math.max(exit, tried(file));
        }
        return exit;
    }

    /// What is wrong with one file is no reason to leave the others.
    private int tried(String typed) {
        try {
            return format(typed);
        } catch (UncheckedIOException failure) {
            console.err().println("entente: " + Failures.said(failure));
            return Refusal.BAD_INPUT;
        }
    }

    private int format(String typed) {
        var file = console.path(typed);
        var text = read(file);
        var parsed = Flow.parse(typed, text);
        if (!parsed.ok()) {
            parsed.problems().forEach(problem -> show(problem, text));
            return Refusal.BAD_INPUT;
        }
        var formatted = Flow.format(parsed.program());
        return formatted.equals(text) ? 0 : changed(file, typed, formatted);
    }

    private void show(Problem problem, String text) {
        console.err().println(Flow.show(problem, text).strip());
    }

    private int changed(Path file, String typed, String formatted) {
        if (check) {
            console.out().println(typed + " is not formatted. Maybe run: entente fmt " + typed);
            return Refusal.BAD_INPUT;
        }
        try {
            replace(file.toRealPath(), formatted);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(typed), unwritable);
        }
        console.out().println("formatted " + typed);
        return 0;
    }

    /// Whoever is interrupted, or has no space left, keeps the file as it was.
    private static void replace(Path file, String text) throws IOException {
        var fresh = Files.createTempFile(file.resolveSibling(""), ".", ".tmp");
        try {
            Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        }
    }
}
