package dev.entente.cli;

import dev.entente.agents.recording.Recording.Mode;
import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.engine.Timeline;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.Manifest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `entente fork`
@Command(
        name = "fork",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Branches from a run at a tick: what if something had been otherwise?")
final class ForkCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder of the run to branch from.")
    private String folder = "";

    @Option(names = "--at", paramLabel = "T", required = true, description = "The last tick that both runs share.")
    private long at;

    @Option(names = "--set", paramLabel = "K=V", description = "The value of a state of the scenario from then on; repeatable.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--event", paramLabel = "FILE", description = "A timeline of further events, all after tick T.")
    private @Nullable String event;

    @Option(names = "--out", paramLabel = "DIR2", required = true, description = "The new run folder; must not exist or be empty.")
    private String out = "";

    @Option(
            names = "--calls",
            paramLabel = "MODE",
            description = "Of calls to models: replay-or-record (the default), or replay, which asks nobody.")
    private String calls = Mode.REPLAY_OR_RECORD.code();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private SeatOptions seats = new SeatOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ForkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var parent = KeptRun.open(console.path(folder));
        return parent.executing(() -> fork(parent));
    }

    private int fork(KeptRun parent) {
        boolean asking = asking();
        var added = added();
        try (var before = parent.replaying();
                var after = asking ? parent.repeating(console, plugins, seats) : parent.replaying()) {
            seats.await(console, after);
            var minds = parent.minds(before.catalogue());
            try (var shared = shared(parent, minds, before)) {
                parent.spent(after, at);
                return branch(parent, shared, added, new Branch(minds.afresh(after.catalogue()), after));
            }
        }
    }

    /// The minds of the new run, and what stands behind them.
    private record Branch(RecordedMinds minds, RunMinds behind) {}

    private boolean asking() {
        var mode = Mode.of(calls).filter(Mode::replays);
        if (mode.isEmpty() && command != null) {
            throw new ParameterException(
                    command.commandLine(),
                    "Invalid value for option '--calls': a fork repeats what is recorded, so it is not (%s) but replay-or-record or replay."
                            .formatted(calls));
        }
        return mode.equals(Optional.of(Mode.REPLAY_OR_RECORD));
    }

    /// {@return the parent's simulation at the tick that both runs share}
    private Simulation shared(KeptRun parent, RecordedMinds minds, RunMinds behind) {
        var snapshot = parent.folder().snapshots().newest(at).orElseThrow(() -> unreachable(parent.begin()));
        parent.spent(behind, snapshot.tick());
        var simulation = parent.restore(snapshot, minds);
        while (simulation.tick() < at && !simulation.over()) {
            simulation.step(Journal.NONE);
        }
        if (simulation.tick() < at || simulation.over()) {
            simulation.close();
            throw Refusal.of("--at %d: the run is over at tick %d. Maybe branch earlier.".formatted(at, simulation.tick()));
        }
        return simulation;
    }

    private Refusal unreachable(long begin) {
        return Refusal.of(at < begin
                ? "--at %d: the run begins at tick %d.".formatted(at, begin)
                : "%s holds no whole snapshot up to tick %d to branch from. Start the run again.".formatted(folder, at));
    }

    private Map<String, byte[]> added() {
        var files = new TreeMap<String, byte[]>();
        if (event != null) {
            try {
                files.put("%s%d.json".formatted(KeptRun.ADDED, at), Files.readAllBytes(console.path(event)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("%s cannot be read".formatted(event), unreadable);
            }
        }
        return files;
    }

    private int branch(KeptRun parent, Simulation shared, Map<String, byte[]> added, Branch branch) {
        var scenario = scenario(parent, added);
        var settings = settings(parent);
        try (var simulation = restored(shared, scenario, settings, branch.minds())) {
            var folder = new NewFolder(console).create(out, "", 0);
            var files = parent.files();
            files.putAll(added);
            return Holding.during(folder.path(), console.shown(folder.path()), () -> {
                var manifest = manifest(parent, shared, scenario, folder.keepScenario(files));
                branch.behind().keep(folder, scenario.name(), manifest.input().seed(), parent.used(), true);
                folder.write(manifest);
                return run(new KeptRun(folder, manifest, scenario), simulation, branch);
            });
        }
    }

    private int run(KeptRun run, Simulation simulation, Branch branch) {
        run.folder().snapshots().take(at, simulation::save);
        var journal = JournalWriter.create(run.folder(), run.scenario().name(), simulation.world());
        return new Execution(console, output).toEnd(run, simulation, journal, branch.behind(), branch.minds()::reuse);
    }

    private Scenario scenario(KeptRun parent, Map<String, byte[]> added) {
        var scenario = parent.scenario();
        for (var file : added.values()) {
            var timeline = Timeline.parse(String.valueOf(event), new String(file, StandardCharsets.UTF_8));
            timeline.happenings().stream().filter(each -> each.tick() <= at).findFirst().ifPresent(early -> {
                throw Refusal.of("%s: event (%s) at tick %d must come after tick %d, where the run branches."
                        .formatted(event, early.event(), early.tick(), at));
            });
            scenario = scenario.and(timeline);
        }
        return scenario;
    }

    /// What was set at the start is in the state already; only what is new is set.
    private Settings settings(KeptRun parent) {
        var given = parent.settings();
        return new Settings(given.seed(), given.ticks(), given.threads(), set, given.minds());
    }

    private static Simulation restored(Simulation shared, Scenario scenario, Settings settings, RecordedMinds minds) {
        try {
            var state = new ByteArrayOutputStream();
            shared.save(new DataOutputStream(state));
            var input = new DataInputStream(new ByteArrayInputStream(state.toByteArray()));
            return Simulation.restore(scenario, settings, minds, input);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a state in memory cannot be copied", impossible);
        }
    }

    private Manifest manifest(
            KeptRun parent, Simulation shared, Scenario scenario, java.util.SortedMap<String, String> hashes) {
        var input = parent.manifest().input();
        var all = new TreeMap<>(input.set());
        all.putAll(set);
        var forked = new Manifest.Input(
                input.scenario(), input.main(), scenario.hash(), hashes, input.seed(), input.ticks(), input.threads(), all, input.minds());
        return Manifest.starting(Inputs.build(), forked, new Manifest.Fork(folder, at, shared.hash()));
    }
}
