package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.agents.model.Models;
import dev.entente.agents.recording.Exchange;
import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/// Asks a mind one question as a run would: with a prompt, a guard behind it, and again where the guard refuses.
final class Trial {
    private static final String FLOW = "trial.flow";
    private static final String DIRECTOR = "trial";

    private Trial() {}

    /// {@return what was asked and said, in order}
    static List<Exchange> of(String mind, Models models) {
        var exchanges = new CopyOnWriteArrayList<Exchange>();
        var scenario = Scenario.load(FLOW, _ -> bytes());
        var given = Settings.DEFAULT;
        var settings = new Settings(given.seed(), given.ticks(), 1, given.set(), Map.of(DIRECTOR, mind));
        try (var simulation = Simulation.start(scenario, settings, new MindCatalogue(models, exchanges::add))) {
            while (!simulation.over() && exchanges.stream().noneMatch(Trial::passed)) {
                simulation.step(Journal.NONE);
            }
        }
        return List.copyOf(exchanges);
    }

    /// {@return whether what was said passed}
    static boolean passed(Exchange exchange) {
        return switch (exchange.judgement().outcome()) {
            case SUCCESS, SUCCESS_WITH -> true;
            case REPROMPT, FAILURE, FATAL, NOTHING -> false;
        };
    }

    private static byte[] bytes() {
        try (InputStream flow = Objects.requireNonNull(Trial.class.getResourceAsStream(FLOW), FLOW)) {
            return flow.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(FLOW), unreadable);
        }
    }
}
