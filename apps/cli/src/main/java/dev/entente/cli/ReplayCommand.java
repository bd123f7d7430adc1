package dev.entente.cli;

import dev.entente.engine.Simulation;
import dev.entente.engine.journal.Comparison;
import dev.entente.engine.journal.Divergence;
import dev.entente.engine.journal.JournalException;
import dev.entente.engine.journal.JournalReader;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.Verification;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `entente replay`
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Executes a run again and compares it with its journal, tick by tick.",
        footer = {"", "Exit code 3: it diverged, or the folder is damaged."})
final class ReplayCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The run folder.")
    private String folder = "";

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            var run = KeptRun.open(console.path(folder));
            return run.executing(() -> replay(run));
        } catch (JournalException unusable) {
            throw damage().orElseThrow(() -> unusable);
        }
    }

    private java.util.Optional<Refusal> damage() {
        return Verification.of(console.path(folder)) instanceof Verification.Damaged damaged
                ? java.util.Optional.of(VerifyCommand.refusal(damaged))
                : java.util.Optional.empty();
    }

    private int replay(KeptRun run) {
        try (var minds = run.replaying();
                var simulation = run.start(run.minds(minds.catalogue()));
                var reader = JournalReader.open(run.folder())) {
            refuse(begin(reader, simulation), run);
            var comparison = Comparison.with(reader, simulation.world());
            refuse(compare(run, comparison, simulation), run);
            refuseUnasked(run, minds);
            say(simulation, minds);
            return 0;
        }
    }

    private static java.util.Optional<Divergence> begin(JournalReader reader, Simulation simulation) {
        return hash(simulation.tick(), reader.hash(), simulation.hash());
    }

    private static java.util.Optional<Divergence> hash(long tick, long recorded, long found) {
        return recorded == found
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Divergence(tick, "", -1, "hash", hex(recorded), hex(found)));
    }

    private java.util.Optional<Divergence> compare(KeptRun run, Comparison comparison, Simulation simulation) {
        try (var progress = Progress.on(console, output.silent(), simulation.tick(), simulation.ticks())) {
            while (!comparison.over() && !simulation.over()) {
                simulation.step(comparison);
                progress.at(simulation.tick());
            }
        }
        return comparison.divergence().or(() -> ending(run, comparison, simulation));
    }

    private static java.util.Optional<Divergence> ending(KeptRun run, Comparison comparison, Simulation simulation) {
        if (!comparison.over()) {
            return java.util.Optional.of(new Divergence(
                    simulation.tick() + 1, "", -1, "length", "goes on", "ends after tick " + simulation.tick()));
        }
        if (!(run.manifest().state() instanceof Manifest.Finished finished)) {
            return java.util.Optional.empty();
        }
        if (finished.finalTick() != simulation.tick()) {
            throw Refusal.diverged(("The journal ends at tick %d, but the manifest says that the run ended at tick %d. "
                            + "Up to there all is the same; take the journal from another copy of the run.")
                    .formatted(simulation.tick(), finished.finalTick()));
        }
        return hash(simulation.tick(), finished.finalHash(), simulation.hash());
    }

    private static void refuse(java.util.Optional<Divergence> divergence, KeptRun run) {
        if (divergence.isPresent()) {
            throw Refusal.diverged(divergence.get().sentence() + run.otherCode());
        }
    }

    /// A run that is over has made every call that it recorded.
    private static void refuseUnasked(KeptRun run, RunMinds minds) {
        if (run.manifest().state() instanceof Manifest.Finished && minds.unplayed() > 0) {
            throw Refusal.diverged("Of %d calls to models that are recorded the run makes %d no more. Up to the end all is the same."
                    .formatted(minds.recorded(), minds.unplayed()));
        }
    }

    private static String hex(long hash) {
        return HexFormat.of().toHexDigits(hash);
    }

    private void say(Simulation simulation, RunMinds minds) {
        if (!output.silent()) {
            var calls = minds.asked() == 0 ? "" : "; %s answered from the recording".formatted(Words.count(minds.asked(), "call"));
            console.out().printf("Every tick up to %d is the same%s.%n", simulation.tick(), calls);
        }
        console.out().println(
                output.json()
                        ? "{\"same\":true,\"ticks\":%d,\"hash\":\"%s\"}".formatted(simulation.tick(), hex(simulation.hash()))
                        : Summary.lastLine(simulation.hash(), simulation.tick()));
    }
}
