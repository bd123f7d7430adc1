package dev.entente.cli;

import dev.entente.engine.journal.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes the folder of a new run: the one that the user names, else one that is free in `runs`.
final class NewFolder {
    private final Console console;

    NewFolder(Console console) {
        this.console = console;
    }

    /// Refuses a folder that cannot become a run's, before anybody is waited for.
    ///
    /// @param typed as below
    void refuseTaken(@Nullable String typed) {
        if (typed != null && !typed.isBlank() && Files.exists(console.path(typed))) {
            RunFolder.create(console.path(typed));
        }
    }

    /// @param typed as the user wrote it; null for the default
    RunFolder create(@Nullable String typed, String scenario, long seed) {
        if (typed != null && typed.isBlank()) {
            throw Refusal.of("--out must name a folder, but names none. Maybe leave it out.");
        }
        return RunFolder.create(typed == null ? free(scenario, seed) : console.path(typed));
    }

    /// {@return a folder that nobody else has: two runs that begin at once make two}
    private Path free(String scenario, long seed) {
        var name = "runs/%s-seed%d".formatted(scenario, seed);
        var path = console.path(name);
        try {
            Files.createDirectories(path.resolveSibling(""));
            for (int n = 2; !made(path); n++) {
                path = console.path(name + "-" + n);
            }
            return path;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(console.shown(path)), unwritable);
        }
    }

    private static boolean made(Path path) throws IOException {
        try {
            Files.createDirectory(path);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }
}
