package dev.entente.cli;

import dev.entente.agents.seat.Seats;
import dev.entente.engine.Simulation;
import dev.entente.engine.journal.JournalException;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.Snapshots;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/// Runs a simulation into its folder, tick by tick, to the end or until it is told to stop.
final class Execution {
    private final Console console;
    private final OutputOptions output;

    Execution(Console console, OutputOptions output) {
        this.console = console;
        this.output = output;
    }

    /// Runs to the end, writes what is derived from the journal, and says how it ended.
    ///
    /// @param journal closed by this
    /// @param minds closed by this, for their calls are in the run folder
    /// @param reuse of decisions, asked when the run is over
    /// @return the exit code
    int toEnd(
            KeptRun run, Simulation simulation, JournalWriter journal, RunMinds minds, Supplier<Summary.Reuse> reuse) {
        var shown = console.shown(run.folder().path());
        try (var interruption = Interruption.awaited(console, shown, minds)) {
            steps(run, simulation, journal, minds, interruption);
            interruption.whole();
            if (interruption.requested()) {
                return Refusal.INTERRUPTED;
            }
            var made = reuse.get().calls(minds);
            var summary = Closing.of(run, simulation, made, shown);
            new Announcement(console, Terminal.columnsOfOutput()).print(summary, output);
            return 0;
        } catch (RuntimeException failed) {
            throw explained(Failures.cause(failed), shown);
        }
    }

    private static RuntimeException explained(RuntimeException failed, String shown) {
        return failed instanceof JournalException || failed instanceof UncheckedIOException
                ? Refusal.of("%s%nNothing is lost up to the last whole tick; go on with: entente resume %s"
                        .formatted(Failures.said(failed), shown), failed)
                : failed;
    }

    private void steps(
            KeptRun run,
            Simulation simulation,
            JournalWriter journal,
            RunMinds minds,
            Interruption interruption) {
        var snapshots = run.folder().snapshots();
        try (minds;
                journal;
                var progress = Progress.on(console, output.silent(), simulation.tick(), simulation.ticks())) {
            interruption.at(simulation.tick());
            while (!simulation.over() && !interruption.requested()) {
                simulation.step(journal);
                interruption.at(simulation.tick());
                progress.at(simulation.tick());
                if (simulation.tick() % Snapshots.EVERY == 0) {
                    snapshots.take(simulation.tick(), simulation::save);
                }
            }
            if (simulation.over()) {
                minds.seats().ifPresent(Seats::over);
            }
        }
    }
}
