package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.agents.RecordedMind.Answers;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.recording.CallsReader;
import dev.entente.agents.recording.RecordingException;
import dev.entente.engine.Entry;
import dev.entente.engine.Scenario;
import dev.entente.engine.ScenarioException;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.engine.Timeline;
import dev.entente.engine.journal.JournalReader;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.RunFolder;
import dev.entente.engine.journal.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.IntSupplier;

/// A run that a folder holds: what it takes to execute it again.
///
/// @param manifest as read when this was made
/// @param scenario the kept scenario, with the outside events that a fork added
record KeptRun(RunFolder folder, Manifest manifest, Scenario scenario) {
    /// A fork keeps its additional events in files that are named so; they are no part of the scenario's own.
    static final String ADDED = "added-events-";

    static KeptRun open(Path path) {
        var folder = RunFolder.open(path);
        var manifest = folder.manifest();
        return new KeptRun(folder, manifest, scenario(folder, manifest.input().main()));
    }

    private static Scenario scenario(RunFolder folder, String main) {
        var files = folder.scenario();
        var scenario = Scenario.load(main, name -> file(files, name));
        for (var file : files.entrySet()) {
            if (file.getKey().startsWith(ADDED)) {
                scenario = scenario.and(Timeline.parse(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)));
            }
        }
        return scenario;
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        var bytes = files.get(name);
        if (bytes == null) {
            throw ScenarioException.of("the run folder keeps no file (%s)".formatted(name));
        }
        return bytes;
    }

    /// {@return every file of the kept scenario}
    SortedMap<String, byte[]> files() {
        return folder.scenario();
    }

    /// {@return what the run was started with}
    Settings settings() {
        var input = manifest.input();
        return new Settings(
                OptionalLong.of(input.seed()), OptionalLong.of(input.ticks()), input.threads(), input.set(), input.minds());
    }

    /// {@return the tick that its journal begins after}
    long begin() {
        return manifest.origin() instanceof Manifest.Fork(_, long tick, _) ? tick : 0;
    }

    /// {@return the simulation in the state before its first tick}
    Simulation start(RecordedMinds minds) {
        if (manifest.origin() instanceof Manifest.Scratch) {
            return Simulation.start(scenario, settings(), minds);
        }
        return restore(folder.snapshots().read(begin()), minds);
    }

    /// {@return the simulation in the state of a snapshot, which has the starting values in it}
    Simulation restore(Snapshot snapshot, RecordedMinds minds) {
        var given = settings();
        var settings = new Settings(given.seed(), given.ticks(), given.threads(), Map.of(), given.minds());
        try {
            return Simulation.restore(scenario, settings, minds, snapshot.input());
        } catch (IOException damaged) {
            throw new java.io.UncheckedIOException("the snapshot of tick %d cannot be read".formatted(snapshot.tick()), damaged);
        } catch (RuntimeException unknown) {
            throw foreign() ? otherCode(snapshot, unknown) : unknown;
        }
    }

    /// {@return a line that says so, where other code made this run; else nothing}
    String otherCode() {
        return foreign() ? "\nThe run was executed by other code: Entente %s.".formatted(manifest.build().entente()) : "";
    }

    /// Executes what was executed before; a call that was not made then may be the fault of other code.
    ///
    /// @return what the work returns
    int executing(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException failed) {
            var cause = Failures.cause(failed);
            throw cause instanceof RecordingException ? Refusal.diverged(Failures.said(cause) + otherCode()) : failed;
        }
    }

    private boolean foreign() {
        return !manifest.build().codeHash().equals(CodeHash.now());
    }

    private Refusal otherCode(Snapshot snapshot, RuntimeException unknown) {
        var build = manifest.build();
        return Refusal.of(
                "%s: the snapshot of tick %d was written by other code (Entente %s, %s), and this one cannot read it. %s"
                        .formatted(
                                folder.path(),
                                snapshot.tick(),
                                build.entente(),
                                build.codeHash(),
                                "Use the code that wrote it, or start the run again."),
                unknown);
    }

    /// {@return its file of calls to models, which is there only if a mind speaks through one}
    Path calls() {
        return folder.file(CallsReader.NAME);
    }

    /// {@return the names of the minds that speak through models}
    SortedSet<String> used() {
        return UsedMinds.of(scenario, manifest.input().minds());
    }

    /// {@return what stands behind minds that speak as they did, and through nobody else}
    RunMinds replaying() {
        if (used().isEmpty()) {
            return RunMinds.rules();
        }
        refuseUnknown();
        return RunMinds.replaying(calls());
    }

    /// {@return what stands behind minds that speak as they did, and through models where that is not known}
    RunMinds repeating(Console console, PluginOptions plugins, SeatOptions seats) {
        if (used().isEmpty()) {
            return RunMinds.rules();
        }
        refuseUnknown();
        return RunMinds.repeating(calls(), seats.opened(console, scenario, settings().minds(), plugins.load(console, minds())));
    }

    /// {@return how the minds that speak through models were set up}
    List<MindSettings> minds() {
        try (var reader = CallsReader.open(calls())) {
            return reader.header().minds();
        }
    }

    /// {@return whether what models said is kept}
    boolean keepsCalls() {
        try (var reader = CallsReader.open(calls())) {
            return reader.header().kept();
        }
    }

    /// @throws Refusal where nothing is known of what models said
    private void refuseUnknown() {
        if (!keepsCalls()) {
            throw Refusal.of("%s was run with --calls live: what its models said is not kept, so it cannot be executed again."
                    .formatted(folder.path()));
        }
    }

    /// Tells minds that go on after a tick what was spent up to it.
    void spent(RunMinds minds, long tick) {
        if (!used().isEmpty()) {
            minds.spent(calls(), tick);
        }
    }

    /// {@return minds that answer as they did}
    RecordedMinds minds(MindCatalogue catalogue) {
        return new RecordedMinds(answers(), catalogue);
    }

    private Answers answers() {
        var answers = new Answers();
        try (var reader = manifest.state() instanceof Manifest.Running
                ? JournalReader.openCut(folder)
                : JournalReader.open(folder)) {
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                for (var entry : line.get().entries()) {
                    switch (entry) {
                        case Entry.Decided decided -> answers.add(decided.question(), decided.index());
                        case Entry.Proposed proposed -> answers.add(proposed.question(), proposed.said());
                        default -> {}
                    }
                }
            }
        }
        return answers;
    }
}
