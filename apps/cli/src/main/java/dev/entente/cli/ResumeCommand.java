package dev.entente.cli;

import dev.entente.agents.RecordedMind.Answers;
import dev.entente.engine.journal.JournalException;
import dev.entente.engine.journal.JournalReader;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `entente resume`
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Goes on with a run that was interrupted; it ends as if it never had been.")
final class ResumeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private String folder = "";

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private SeatOptions seats = new SeatOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var path = console.path(folder);
        return KeptRun.open(path).manifest().state() instanceof Manifest.Running
                ? Holding.during(path, folder, () -> toEnd(KeptRun.open(path)))
                : toEnd(KeptRun.open(path));
    }

    private int toEnd(KeptRun run) {
        return switch (run.manifest().state()) {
            case Manifest.Running() -> goOn(run);
            case Manifest.Finished finished -> {
                refuseMissing(run, finished);
                console.out().println(Summary.lastLine(finished.finalHash(), finished.finalTick()));
                yield 0;
            }
        };
    }

    /// A run that is over and not whole would pass for one that is.
    private void refuseMissing(KeptRun run, Manifest.Finished finished) {
        var missing = finished.files().keySet().stream()
                .filter(file -> !Files.exists(run.folder().file(file)))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.diverged("%s is finished, but of its files %s missing: %s. Maybe see: entente verify %s"
                    .formatted(folder, missing.size() == 1 ? "one is" : missing.size() + " are", String.join(", ", missing), folder));
        }
    }

    private int goOn(KeptRun run) {
        long reached = reached(run);
        try (var minds = minds(run)) {
            seats.await(console, minds);
            return reached == run.begin() ? again(run, minds) : goOn(run, newest(run, reached), minds);
        }
    }

    /// {@return what stands behind the minds: what they said before the interruption is not asked again}
    private RunMinds minds(KeptRun run) {
        if (run.used().isEmpty()) {
            return RunMinds.rules();
        }
        var live = seats.opened(console, run.scenario(), run.settings().minds(), plugins.load(console, run.minds()));
        return run.keepsCalls() ? RunMinds.goingOn(run.calls(), live) : RunMinds.live(live);
    }

    private int goOn(KeptRun run, Snapshot snapshot, RunMinds minds) {
        run.spent(minds, snapshot.tick());
        try (var simulation = run.restore(snapshot, run.minds(minds.catalogue()))) {
            say(snapshot.tick());
            var journal = JournalWriter.continueAfter(run.folder(), simulation.world());
            return new Execution(console, output).toEnd(run, simulation, journal, minds, () -> Summary.Reuse.NONE);
        }
    }

    /// {@return the last whole tick; where the journal broke off within its first line, the one before the first}
    private long reached(KeptRun run) {
        if (!Files.exists(run.folder().journal())) {
            return run.begin();
        }
        try (var reader = JournalReader.openCut(run.folder())) {
            long last = reader.skipTo(Long.MAX_VALUE);
            reader.cut().ifPresent(damage -> console.err().printf(
                    "%s: found %s; cut behind tick %d, the last whole one%n", damage.where(), damage.found(), last));
            return last;
        } catch (JournalException unreadable) {
            boolean progressed = run.folder().snapshots().ticks().stream().anyMatch(tick -> tick > run.begin());
            if (progressed) {
                throw unreadable;
            }
            return run.begin();
        }
    }

    /// A run that was interrupted before its first tick begins again.
    private int again(KeptRun run, RunMinds minds) {
        try (var simulation = run.start(new RecordedMinds(new Answers(), minds.catalogue()))) {
            say(simulation.tick());
            Files.deleteIfExists(run.folder().journal());
            run.folder().snapshots().take(simulation.tick(), simulation::save);
            var journal = JournalWriter.create(run.folder(), run.scenario().name(), simulation.world());
            return new Execution(console, output).toEnd(run, simulation, journal, minds, () -> Summary.Reuse.NONE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be replaced".formatted(run.folder().journal()), unwritable);
        }
    }

    private void say(long tick) {
        if (!output.silent()) {
            console.err().printf("going on after tick %d%n", tick);
        }
    }

    private static Snapshot newest(KeptRun run, long reached) {
        return run.folder().snapshots().newest(reached).orElseThrow(() -> Refusal.of(
                "%s holds no whole snapshot to go on from. Start the run again.".formatted(run.folder().path())));
    }
}
