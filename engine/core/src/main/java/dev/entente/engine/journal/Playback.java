package dev.entente.engine.journal;

import dev.entente.world.View;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.io.Closeable;
import java.util.Optional;

/// A run seen again from its journal, without executing it: the world after each tick, and what happened in it.
///
/// Every tick's hash is computed anew and must be the recorded one. Not thread safe.
public final class Playback implements Closeable {
    private final JournalReader reader;
    private final World world;
    private final Writer writer;

    private Playback(JournalReader reader, World world) {
        this.reader = reader;
        this.world = world;
        this.writer = world.writer();
    }

    /// {@return the playback of the run in `folder`, before its first tick}
    ///
    /// @throws JournalException where the journal or the snapshot that it begins with is missing or damaged
    public static Playback open(RunFolder folder) {
        var reader = JournalReader.open(folder);
        try {
            return new Playback(reader, start(folder, reader.header()));
        } catch (JournalException e) {
            reader.close();
            throw e;
        }
    }

    private static World start(RunFolder folder, JournalHeader header) {
        var world = folder.snapshots().read(header.start()).world();
        if (world.hash() != header.hash()) {
            throw JournalException.damaged(
                    folder.journal(),
                    damage(SnapshotFile.name(header.start()), world.hash(), header.hash()));
        }
        return world;
    }

    /// {@return the journal's first line}
    public JournalHeader header() {
        return reader.header();
    }

    /// {@return the world after the tick played last; it changes with the next}
    public View world() {
        return world;
    }

    /// Plays the next tick.
    ///
    /// @return what the journal tells of it; empty after the last whole one
    /// @throws JournalException where the journal is damaged, or the state does not have the recorded hash
    public Optional<TickLine> next() {
        var line = reader.next();
        line.ifPresent(this::play);
        return line;
    }

    /// {@return the last tick that was played}
    public long tick() {
        return reader.tick();
    }

    /// {@return whether the journal, played to its end, turned out to be cut off in the middle}
    public boolean torn() {
        return reader.torn();
    }

    private void play(TickLine line) {
        try {
            writer.advance();
            for (int i = 0; i < line.size(); i++) {
                line.replay(i, world.schema(), writer);
            }
            writer.drain();
        } catch (BrokenLineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw reader.damaged(line.tick(), Damage.said(e), "changes that fit the world");
        }
        if (world.hash() != line.hash()) {
            throw reader.damaged(line.tick(), "hash " + Digests.hex(line.hash()), "hash " + Digests.hex(world.hash()));
        }
    }

    private static Damage damage(String where, long found, long expected) {
        return new Damage(where, "hash " + Digests.hex(found), "hash " + Digests.hex(expected));
    }

    @Override
    public void close() {
        reader.close();
    }
}
