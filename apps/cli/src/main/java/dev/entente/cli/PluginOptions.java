package dev.entente.cli;

import dev.entente.agents.model.ConfiguredModels;
import dev.entente.agents.model.MindSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where models are that do not come with Entente.
final class PluginOptions {
    private static final String PLUGINS = "plugins";

    @Option(names = "--plugins", paramLabel = "DIR", description = "The folder of further models, as jars. Default: plugins")
    private @Nullable String plugins;

    /// {@return whether the option was typed}
    boolean given() {
        return plugins != null;
    }

    Path folder(Console console) {
        return plugins == null ? console.path(PLUGINS) : existing(console, plugins, "--plugins", "folder");
    }

    /// {@return minds as they were set up in an earlier run, with today's keys}
    ConfiguredModels load(Console console, List<MindSettings> minds) {
        return ConfiguredModels.of(minds, console.environment(), folder(console));
    }

    /// @throws Refusal where there is nothing at a path that an option names
    static Path existing(Console console, String typed, String option, String what) {
        var path = console.path(typed);
        if (!Files.exists(path)) {
            throw Refusal.of("There is no %s (%s), which %s names.".formatted(what, typed, option));
        }
        return path;
    }
}
