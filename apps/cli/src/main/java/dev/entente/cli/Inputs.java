package dev.entente.cli;

import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.engine.journal.Manifest;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a manifest says of the program and of what a run is given.
final class Inputs {
    private Inputs() {}

    static Manifest.Build build() {
        return new Manifest.Build(Version.number(), Runtime.version().toString(), CodeHash.now());
    }

    /// @param hashes of each kept file
    static Manifest.Input of(
            Scenario scenario, SortedMap<String, String> hashes, Settings settings, Simulation simulation) {
        return new Manifest.Input(
                scenario.name(),
                scenario.main(),
                scenario.hash(),
                hashes,
                simulation.world().seed(),
                simulation.ticks(),
                settings.threads(),
                new TreeMap<>(settings.set()),
                new TreeMap<>(settings.minds()));
    }
}
