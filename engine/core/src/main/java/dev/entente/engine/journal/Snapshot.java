package dev.entente.engine.journal;

import dev.entente.world.World;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;

/// The whole state of a simulation after one tick, as its `save` wrote it.
///
/// The payload begins with [World#write]; what a simulation keeps beside the world follows.
public final class Snapshot {
    private final Path file;
    private final long tick;
    private final byte[] payload;

    Snapshot(Path file, long tick, byte[] payload) {
        this.file = file;
        this.tick = tick;
        this.payload = payload;
    }

    /// {@return the tick after which it was taken; 0 is the state before the first tick}
    public long tick() {
        return tick;
    }

    /// {@return the payload from its beginning}
    public DataInput input() {
        return new DataInputStream(new ByteArrayInputStream(payload));
    }

    /// {@return a new world in the state of this snapshot}
    public World world() {
        try {
            return World.read(input());
        } catch (IOException | RuntimeException e) {
            throw JournalException.damaged(
                    file, new Damage(SnapshotFile.name(tick), Damage.said(e), "a world"));
        }
    }
}
