package dev.entente.tests.language;

import dev.entente.agents.RulesMind;
import dev.entente.engine.Journal;
import dev.entente.engine.Minds;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The simulation in memory.
///
/// @param threads how many threads decide
/// @param stretch after how many ticks the run is saved, thrown away and restored; 0 for never
record SimulationHost(int threads, int stretch) implements Host {
    private static final Minds RULES = (agent, _, seed) -> new RulesMind(agent, seed);

    @Override
    public List<String> journal(Scenario scenario) {
        var settings = Settings.DEFAULT.threads(threads);
        var simulation = Simulation.start(scenario, settings, RULES);
        try {
            var transcript = new Transcript(scenario.program(), simulation.world());
            Journal journal = (tick, _, _, _, entries) -> transcript.tick(tick, entries);
            while (!simulation.over()) {
                simulation.step(journal);
                if (stretch > 0 && simulation.tick() % stretch == 0) {
                    simulation = restored(simulation, scenario, settings);
                }
            }
            return transcript.end(simulation.world());
        } finally {
            simulation.close();
        }
    }

    private static Simulation restored(Simulation simulation, Scenario scenario, Settings settings) {
        var saved = new ByteArrayOutputStream();
        try (simulation) {
            simulation.save(new DataOutputStream(saved));
            var in = new DataInputStream(new ByteArrayInputStream(saved.toByteArray()));
            return Simulation.restore(scenario, settings, RULES, in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
