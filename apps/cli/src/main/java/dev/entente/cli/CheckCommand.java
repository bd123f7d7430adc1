package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.engine.Scenario;
import dev.entente.engine.ScenarioException;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente check`
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reports everything that is wrong with a scenario, with its place and what to do.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario's name, a .flow file, or a folder that holds one.")
    private String scenario = "";

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var flow = new Scenarios(console).find(scenario);
        var text = read(flow);
        var parsed = Flow.parse(flow.getFileName().toString(), text);
        if (!parsed.ok()) {
            return report(parsed.problems(), text);
        }
        if (parsed.program().all(Declaration.Scenario.class).findAny().isEmpty()) {
            return library(flow, Flow.check(parsed.program()), text);
        }
        try {
            return whole(flow, text);
        } catch (ScenarioException unsound) {
            console.err().println(unsound.getMessage());
            return errors(String.valueOf(unsound.getMessage()).lines().filter(line -> line.contains(": error: ")).count());
        }
    }

    private int library(Path flow, List<Problem> problems, String text) {
        int exit = report(problems, text);
        if (exit == 0) {
            console.out().println(flow.getFileName() + " is sound, and declares no Scenario to run.");
        }
        return exit;
    }

    private int whole(Path flow, String text) {
        var loaded = Scenarios.load(flow);
        report(Flow.check(loaded.program(), loaded.map().types(loaded.program())), text);
        try (var simulation = Simulation.start(loaded, Settings.DEFAULT, new MindCatalogue())) {
            console.out().println(sound(loaded, simulation));
        }
        return 0;
    }

    private static String sound(Scenario loaded, Simulation simulation) {
        var program = loaded.program();
        var parts = List.of(
                Words.count(program.all(Declaration.Faction.class).count(), "faction"),
                Words.count(program.all(Declaration.Goal.class).count(), "goal"),
                Words.count(program.all(Declaration.Action.class).count(), "action"),
                entities(simulation.world().entities()));
        return "%s is sound: %s.".formatted(loaded.main(), Words.list(parts));
    }

    private static String entities(long count) {
        return count == 1 ? "1 entity" : "%,d entities".formatted(count);
    }

    /// {@return the exit code}
    private int report(List<Problem> problems, String text) {
        problems.forEach(problem -> console.err().println(Flow.show(problem, text).strip()));
        long errors = problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).count();
        return errors > 0 ? errors(errors) : 0;
    }

    private int errors(long count) {
        console.err().println(Words.count(count, "error"));
        return Refusal.BAD_INPUT;
    }

    private static String read(Path flow) {
        try {
            return Files.readString(flow);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(flow), unreadable);
        }
    }
}
