package dev.entente.cli;

import dev.entente.engine.journal.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Makes the folder of a new run: the one that the user names, else one that is free in `runs`.
final class NewFolder {
    private final Console console;

    NewFolder(Console console) {
        this.console = console;
    }

    /// @param typed as the user wrote it; null for the default
    RunFolder create(@Nullable String typed, String scenario, long seed) {
        if (typed != null && typed.isBlank()) {
            throw Refusal.of("--out must name a folder, but names none. Maybe leave it out.");
        }
        return RunFolder.create(typed == null ? free(scenario, seed) : console.path(typed));
    }

    private Path free(String scenario, long seed) {
        var name = "runs/%s-seed%d".formatted(scenario, seed);
        var path = console.path(name);
        for (int n = 2; Files.exists(path); n++) {
            path = console.path(name + "-" + n);
        }
        return path;
    }
}
