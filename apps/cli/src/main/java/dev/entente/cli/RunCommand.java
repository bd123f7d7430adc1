package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.RunFolder;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente run`
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs a scenario and tells what came of it.")
final class RunCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "SCENARIO", description = "A scenario's name, a .flow file, or a folder that holds one.")
    private String scenario = "";

    @Mixin
    private RunOptions options = new RunOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "The run folder; must not exist or be empty. Default: runs/SCENARIO-seedN.")
    private @Nullable String out;

    @Mixin
    private OutputOptions output = new OutputOptions();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var catalogue = new MindCatalogue();
        var loaded = new Scenarios(console).load(scenario);
        var settings = options.settings(loaded, catalogue);
        try (var simulation = Simulation.start(loaded, settings, catalogue)) {
            return run(loaded, settings, simulation);
        }
    }

    private int run(Scenario loaded, Settings settings, Simulation simulation) {
        var build = Inputs.build();
        var folder = new NewFolder(console).create(out, Scenarios.slug(loaded.name()), simulation.world().seed());
        var shown = console.shown(folder.path());
        return Holding.during(folder.path(), shown, () -> run(loaded, settings, simulation, folder, build));
    }

    private int run(
            Scenario loaded, Settings settings, Simulation simulation, RunFolder folder, Manifest.Build build) {
        var hashes = folder.keepScenario(loaded.files());
        var input = Inputs.of(loaded, hashes, settings, simulation);
        var manifest = Manifest.starting(build, input, new Manifest.Scratch());
        folder.write(manifest);
        folder.snapshots().take(simulation.tick(), simulation::save);
        var journal = JournalWriter.create(folder, loaded.name(), simulation.world());
        return new Execution(console, output).toEnd(new KeptRun(folder, manifest, loaded), simulation, journal);
    }
}
