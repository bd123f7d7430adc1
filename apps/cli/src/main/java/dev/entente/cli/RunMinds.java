package dev.entente.cli;

import dev.entente.agents.MindCatalogue;
import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Models;
import dev.entente.agents.recording.CallsHeader;
import dev.entente.agents.recording.CallsReader;
import dev.entente.agents.recording.CallsWriter;
import dev.entente.agents.recording.Recording;
import dev.entente.agents.seat.Seats;
import dev.entente.engine.journal.RunFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The minds of one run, with what stands behind them: models, and the recording of what they are asked and say.
///
/// Where no mind speaks through a model there is nothing behind them, and nothing of it is loaded.
final class RunMinds implements AutoCloseable {
    private final MindCatalogue catalogue;
    private final @Nullable Recording recording;
    private final @Nullable Models models;

    private RunMinds(MindCatalogue catalogue, @Nullable Recording recording, @Nullable Models models) {
        this.catalogue = catalogue;
        this.recording = recording;
        this.models = models;
    }

    /// {@return minds that need no model}
    static RunMinds rules() {
        return new RunMinds(new MindCatalogue(), null, null);
    }

    /// {@return minds that speak through models}
    ///
    /// @param models closed with this
    static RunMinds live(Models models) {
        return of(Recording.live(models), models);
    }

    /// {@return minds that have names only, to check those that a scenario names}
    static RunMinds silent(List<MindSettings> minds) {
        var models = Recording.silent(minds);
        return of(Recording.live(models), models);
    }

    /// {@return minds that speak as a file of calls tells, and through nobody else}
    static RunMinds replaying(Path calls) {
        return of(Recording.of(calls), Recording.settings(calls));
    }

    /// {@return minds that speak as a file of calls tells, and through models where it does not}
    ///
    /// @param models closed with this
    static RunMinds repeating(Path calls, Models models) {
        return of(Recording.of(calls, Recording.Mode.REPLAY_OR_RECORD, models), models);
    }

    /// {@return minds that go on with a file of calls}
    ///
    /// @param models closed with this
    static RunMinds goingOn(Path calls, Models models) {
        return of(Recording.on(calls, models), models);
    }

    private static RunMinds of(Recording recording, Models models) {
        return new RunMinds(new MindCatalogue(recording.models(), recording), recording, models);
    }

    MindCatalogue catalogue() {
        return catalogue;
    }

    /// {@return the seats of agents from outside, if there are any}
    Optional<Seats> seats() {
        return models instanceof Seats seats ? Optional.of(seats) : Optional.empty();
    }

    /// Begins the file of calls of a new run.
    ///
    /// @param used the names of the minds that speak through models
    /// @param kept whether calls are written to it
    void keep(RunFolder folder, String scenario, long seed, Set<String> used, boolean kept) {
        if (recording == null || models == null) {
            return;
        }
        var header = new CallsHeader(scenario, seed, kept, UsedMinds.settings(used, models));
        var writer = CallsWriter.create(folder.file(CallsReader.NAME), header);
        if (kept) {
            recording.keep(writer);
        } else {
            writer.close();
        }
    }

    /// Counts what was spent up to a tick, for a run that goes on after it.
    void spent(Path calls, long tick) {
        try (var reader = CallsReader.open(calls)) {
            for (var call = reader.next(); call.isPresent(); call = reader.next()) {
                var made = call.get();
                if (made.tick() <= tick) {
                    catalogue.spending().add(made.request().mind(), made.asker(), made.tick(), made.reply().usage());
                }
            }
        }
    }

    /// {@return how many calls were made so far}
    long asked() {
        return recording == null ? 0 : recording.asked();
    }

    /// {@return how many of them a recording answered}
    long repeated() {
        return recording == null ? 0 : recording.reused();
    }

    /// {@return how many of the calls that the recording holds were not made again}
    long unplayed() {
        return recording == null ? 0 : recording.unplayed();
    }

    /// {@return how many calls the recording holds}
    long recorded() {
        return recording == null ? 0 : recording.recorded();
    }

    /// Closes the file of calls, and what is under way.
    @Override
    public void close() {
        if (recording != null) {
            recording.close();
        }
        if (models instanceof AutoCloseable open) {
            close(open);
        }
    }

    private static void close(AutoCloseable open) {
        try {
            open.close();
        } catch (Exception failed) {
            throw new IllegalStateException("models cannot be closed", failed);
        }
    }
}
