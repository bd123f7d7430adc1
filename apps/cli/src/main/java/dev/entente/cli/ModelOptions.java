package dev.entente.cli;

import dev.entente.agents.model.ConfiguredModels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where the minds that speak through models are set up.
final class ModelOptions {
    private static final String CONFIGURATION = "entente.properties";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Where minds are set up; else entente.properties here.")
    private @Nullable String config;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    /// {@return whether any of these options was typed}
    boolean given() {
        return config != null || plugins.given();
    }

    /// {@return the file that sets minds up, if there is one}
    ///
    /// What came with a scenario is not read by itself: it could send a key anywhere.
    private List<Path> files(Console console) {
        var file = config == null
                ? console.path(CONFIGURATION)
                : PluginOptions.existing(console, config, "--config", "file");
        return Files.isRegularFile(file) ? List.of(file) : List.of();
    }

    /// {@return some of the minds that are set up, with those on their ladders}
    ///
    /// @param wanted their names; one that is not set up is passed over
    ConfiguredModels load(Console console, Set<String> wanted) {
        return ConfiguredModels.load(files(console), console.environment(), plugins.folder(console), wanted);
    }

    /// {@return the minds that are set up, whether they can start or not}
    ConfiguredModels.Survey survey(Console console) {
        return ConfiguredModels.survey(files(console), console.environment(), plugins.folder(console));
    }

    /// @throws Refusal where no mind of this name is set up
    void refuseUnknown(String name, Console console) {
        var known = survey(console).minds().keySet();
        if (!known.contains(name)) {
            throw Refusal.of(known.isEmpty()
                    ? "There is no mind (%s): none is set up. Maybe write entente.mind.%s.provider=... into entente.properties.".formatted(name, name)
                    : "There is no mind (%s). There are: %s.".formatted(name, String.join(", ", known)));
        }
    }
}
