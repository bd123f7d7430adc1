package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.engine.Reading;
import dev.entente.engine.Scenario;
import dev.entente.engine.ScenarioException;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Looks for everything that is wrong with a program: in its flow files, its data, and its first moment.
final class Checking {
    private Checking() {}

    static Findings of(Path main) {
        Reading reading;
        try {
            reading = Scenarios.read(main);
        } catch (ScenarioException data) {
            return unsound(main, data);
        }
        var scenario = reading.scenario();
        return scenario.isPresent() ? started(main, reading, scenario.get()) : library(main, reading);
    }

    /// What is wrong with the data is said beside what is wrong with the flow files.
    private static Findings unsound(Path main, ScenarioException data) {
        var loaded = Scenarios.linked(main);
        var problems = new ArrayList<>(loaded.ok() ? Flow.check(loaded.program()) : loaded.problems());
        problems.addAll(DataProblem.all(data, loaded.program()));
        return new Findings(main, problems, loaded.texts(), "");
    }

    private static Findings library(Path main, Reading reading) {
        var verdict = name(main) + " is sound, and declares no Scenario to run.";
        return new Findings(main, reading.problems(), reading.texts(), verdict);
    }

    private static Findings started(Path main, Reading reading, Scenario scenario) {
        var problems = new ArrayList<Problem>(reading.problems());
        var verdict = "";
        try (var simulation = Simulation.start(scenario, Settings.DEFAULT, new MindCatalogue())) {
            verdict = sound(scenario, simulation);
        } catch (ScenarioException unsound) {
            problems.addAll(DataProblem.all(unsound, scenario.program()));
        }
        return new Findings(main, problems, reading.texts(), verdict);
    }

    /// Counts what is written, not what contracts become for their parties.
    private static String sound(Scenario scenario, Simulation simulation) {
        var program = scenario.program();
        var parts = new ArrayList<String>();
        count(parts, program.all(Declaration.Faction.class).count(), "faction");
        var contracts = program.all(Declaration.Contract.class)
                .map(Declaration::name)
                .collect(Collectors.toSet());
        var goals = program.all(Declaration.Goal.class).filter(it -> !it.name().contains("."));
        var modules = program.all(Declaration.Module.class).filter(it -> !contracts.contains(it.name()));
        count(parts, goals.count(), "goal");
        count(parts, program.all(Declaration.Action.class).count(), "action");
        count(parts, modules.count(), "module");
        count(parts, contracts.size(), "contract");
        parts.add(entities(simulation.world().entities()));
        return "%s is sound: %s.".formatted(scenario.main(), Words.list(parts));
    }

    private static void count(List<String> parts, long count, String noun) {
        if (count > 0) {
            parts.add(Words.count(count, noun));
        }
    }

    private static String entities(long count) {
        return count == 1 ? "1 entity" : "%,d entities".formatted(count);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
