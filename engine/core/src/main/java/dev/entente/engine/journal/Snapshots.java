package dev.entente.engine.journal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The snapshots of a run, one file each, whole or not there.
///
/// Kept are the first one, the newest [#KEPT], and those of every [#KEPT_FOR_GOOD]th tick.
public final class Snapshots {
    /// A run takes a snapshot every so many ticks.
    public static final int EVERY = 50;

    /// So many of the newest are kept, so that a damaged one leaves others to go back to.
    static final int KEPT = 3;

    /// Those of ticks divisible by this are never removed, so that a fork has not far to go.
    static final int KEPT_FOR_GOOD = 200;

    private final Path folder;

    Snapshots(Path folder) {
        this.folder = folder;
    }

    /// What writes a simulation's state, such as its `save`.
    @FunctionalInterface
    public interface State {
        /// Writes the whole state; first the world, with [dev.entente.world.World#write].
        void save(DataOutput out) throws IOException;
    }

    /// Takes the snapshot of a tick, then removes the ones no longer needed.
    public void take(long tick, State state) {
        var payload = new ByteArrayOutputStream();
        try {
            state.save(new DataOutputStream(payload));
        } catch (IOException e) {
            throw JournalException.unwritable(file(tick), e);
        }
        WholeFile.write(file(tick), SnapshotFile.bytes(tick, payload.toByteArray()));
        prune();
    }

    /// {@return the ticks that have a snapshot, in ascending order}
    public List<Long> ticks() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMapToLong(file -> SnapshotFile.tick(file).stream()).sorted().boxed().toList();
        } catch (IOException e) {
            throw JournalException.unreadable(folder, e);
        }
    }

    /// {@return the snapshot of `tick`}
    ///
    /// @throws JournalException where it is missing or damaged
    public Snapshot read(long tick) {
        return SnapshotFile.read(file(tick), tick);
    }

    /// {@return the newest whole snapshot at or before `tick`; damaged ones are passed over}
    public Optional<Snapshot> newest(long tick) {
        return ticks().reversed().stream().filter(each -> each <= tick).flatMap(each -> whole(each).stream()).findFirst();
    }

    private Optional<Snapshot> whole(long tick) {
        try {
            return Optional.of(read(tick));
        } catch (JournalException e) {
            if (e.damage().isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void prune() {
        var ticks = ticks();
        for (int i = 1; i < ticks.size() - KEPT; i++) {
            if (ticks.get(i) % KEPT_FOR_GOOD != 0) {
                remove(ticks.get(i));
            }
        }
    }

    private void remove(long tick) {
        try {
            Files.deleteIfExists(file(tick));
        } catch (IOException e) {
            throw JournalException.unwritable(file(tick), e);
        }
    }

    private Path file(long tick) {
        return folder.resolveSibling(SnapshotFile.name(tick));
    }
}
