package dev.entente.agents.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A configuration of a test: one file of settings in a folder, and an environment.
record Configuration(Path folder, Map<String, String> environment) {
    static Configuration in(Path folder) {
        return new Configuration(folder, Map.of());
    }

    /// Writes lines, each behind `entente.mind.`.
    Configuration with(String... lines) throws IOException {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append("entente.mind.").append(line).append('\n');
        }
        Files.writeString(file(), text);
        return this;
    }

    Configuration knowing(String variable, String value) {
        var more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Configuration(folder, more);
    }

    Path file() {
        return folder.resolve("entente.properties");
    }

    ConfiguredModels load() {
        return ConfiguredModels.load(List.of(file()), environment, folder.resolve("plugins"));
    }

    ConfiguredModels load(Gateway.Patience patience) {
        return ConfiguredModels.load(List.of(file()), environment, folder.resolve("plugins"), patience);
    }

    ConfiguredModels.Survey survey() {
        return ConfiguredModels.survey(List.of(file()), environment, folder.resolve("plugins"));
    }

    MindSettings settings(String mind) {
        return survey().minds().get(mind);
    }

    /// {@return all mistakes, without the file's name}
    List<String> mistakes() {
        return survey().mistakes().stream()
                .map(mistake -> mistake.replace(file() + ": ", ""))
                .toList();
    }
}
