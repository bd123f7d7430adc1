package dev.entente.tests.bench;

import dev.entente.agents.RulesMind;
import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs of scenarios in memory, with the mind that follows rules.
final class Runs {
    private Runs() {}

    /// {@return the root of the working tree}
    static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /// {@return the scenario of four factions, seventy regions and walls across the passes}
    static Scenario north() {
        var folder = root().resolve("scenarios/conquer-the-north");
        return Scenario.load("north.flow", name -> read(folder.resolve(name)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Simulation start(Scenario scenario, Settings settings) {
        return Simulation.start(scenario, settings, (agent, _, seed) -> new RulesMind(agent, seed));
    }

    /// {@return the state's hash after the last tick}
    static long finish(Scenario scenario, Settings settings) {
        try (var simulation = start(scenario, settings)) {
            while (!simulation.over()) {
                simulation.step(Journal.NONE);
            }
            return simulation.hash();
        }
    }
}
