package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.engine.journal.JournalReader;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.Snapshot;
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
    private OutputOptions output = new OutputOptions();

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var run = KeptRun.open(console.path(folder));
        return switch (run.manifest().state()) {
            case Manifest.Running() -> goOn(run);
            case Manifest.Finished finished -> {
                console.out().println(Summary.lastLine(finished.finalHash(), finished.finalTick()));
                yield 0;
            }
        };
    }

    private int goOn(KeptRun run) {
        var minds = run.minds(new MindCatalogue());
        var snapshot = newest(run);
        try (var simulation = run.restore(snapshot, minds)) {
            if (!output.silent()) {
                console.err().printf("going on after tick %d%n", snapshot.tick());
            }
            var journal = JournalWriter.continueAfter(run.folder(), simulation.world());
            return new Execution(console, output).toEnd(run, simulation, journal);
        }
    }

    private static Snapshot newest(KeptRun run) {
        try (var reader = JournalReader.open(run.folder())) {
            long reached = reader.skipTo(Long.MAX_VALUE);
            return run.folder().snapshots().newest(reached).orElseThrow(() -> Refusal.of(
                    "%s holds no whole snapshot to go on from. Start the run again.".formatted(run.folder().path())));
        }
    }
}
