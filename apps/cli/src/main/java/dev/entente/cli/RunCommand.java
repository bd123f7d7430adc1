package dev.entente.cli;

import dev.entente.agents.model.ConfiguredModels;
import dev.entente.agents.model.Models;
import dev.entente.agents.recording.Recording;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.RunFolder;
import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
    private CallOptions calls = new CallOptions();

    @Mixin
    private ModelOptions models = new ModelOptions();

    @Mixin
    private SeatOptions seats = new SeatOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var loaded = new Scenarios(console).load(scenario);
        var settings = options.settings(loaded);
        var used = UsedMinds.of(loaded, settings.minds());
        try (var minds = minds(used, live -> seats.opened(console, loaded, settings.minds(), live))) {
            options.check(settings, minds.catalogue().kinds());
            try (var simulation = Simulation.start(loaded, settings, minds.catalogue())) {
                return run(loaded, settings, simulation, new Speaking(minds, used));
            }
        }
    }

    private record Speaking(RunMinds minds, SortedSet<String> used) {}

    /// Nothing is set up that no mind of the run needs, unless it was asked for.
    ///
    /// @param open opens the door to seats
    private RunMinds minds(SortedSet<String> used, Function<ConfiguredModels, Models> open) {
        var mode = calls.mode();
        if (used.isEmpty() && !calls.given() && !models.given()) {
            return RunMinds.rules();
        }
        return switch (mode) {
            case LIVE, RECORD -> configured(used, live -> RunMinds.live(open.apply(reached(live))));
            case REPLAY -> RunMinds.replaying(calls.file(console));
            case REPLAY_OR_RECORD -> configured(used, live -> RunMinds.repeating(calls.file(console), open.apply(live)));
        };
    }

    /// Where a mind is used that is not set up, the run will be refused, with the names of all that are.
    private RunMinds configured(SortedSet<String> used, Function<ConfiguredModels, RunMinds> minds) {
        var live = models.load(console, used);
        if (live.names().containsAll(used)) {
            return minds.apply(live);
        }
        live.close();
        return RunMinds.silent(List.copyOf(models.survey(console).minds().values()));
    }

    /// A run whose minds cannot speak would be played by the rules, and nobody would hear of it before its end.
    private static ConfiguredModels reached(ConfiguredModels live) {
        var silent = live.unreachable();
        if (!silent.isEmpty()) {
            live.close();
            throw Refusal.of(String.join("\n", silent));
        }
        return live;
    }

    private int run(Scenario loaded, Settings settings, Simulation simulation, Speaking speaking) {
        new NewFolder(console).refuseTaken(out);
        seats.await(console, speaking.minds());
        var folder = new NewFolder(console).create(out, Scenarios.slug(loaded.name()), simulation.world().seed());
        var shown = console.shown(folder.path());
        return Holding.during(folder.path(), shown, () -> {
            var manifest = begin(loaded, settings, simulation, speaking, folder);
            return run(new KeptRun(folder, manifest, loaded), simulation, speaking.minds());
        });
    }

    private Manifest begin(
            Scenario loaded, Settings settings, Simulation simulation, Speaking speaking, RunFolder folder) {
        var input = Inputs.of(loaded, folder.keepScenario(loaded.files()), settings, simulation);
        boolean kept = calls.mode() != Recording.Mode.LIVE;
        speaking.minds().keep(folder, loaded.name(), input.seed(), speaking.used(), kept);
        var manifest = Manifest.starting(Inputs.build(), input, new Manifest.Scratch());
        folder.write(manifest);
        return manifest;
    }

    private int run(KeptRun run, Simulation simulation, RunMinds minds) {
        run.folder().snapshots().take(simulation.tick(), simulation::save);
        var journal = JournalWriter.create(run.folder(), run.scenario().name(), simulation.world());
        return new Execution(console, output).toEnd(run, simulation, journal, minds, () -> Summary.Reuse.NONE);
    }
}
