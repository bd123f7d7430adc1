package dev.entente.engine.journal;

import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import dev.entente.engine.Journal;
import dev.entente.world.Changes;
import dev.entente.world.View;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;

/// Writes a journal: one line a tick, there for readers as soon as [#tick] returns.
///
/// What it wrote survives the death of the process at any instant. When a tick cannot be written (no space left), the
/// file is cut back to the end of the tick before, and stays so. One writer per journal; not thread safe.
public final class JournalWriter implements Journal, Closeable {
    /// A gzip member ends with every tick divisible by this ...
    static final int TICKS_PER_MEMBER = 50;

    /// ... and with the tick that makes it this long, not compressed.
    static final int BYTES_PER_MEMBER = 4 << 20;

    private final Path file;
    private final MemberWriter members;
    private final LineEncoder encoder;
    private long lastTick;
    private boolean broken;

    private JournalWriter(Path file, SeekableByteChannel channel, LineEncoder encoder) {
        this.file = file;
        this.members = new MemberWriter(channel);
        this.encoder = encoder;
    }

    /// {@return the writer of a new journal in `folder`, which begins with the state that `view` is in now}
    ///
    /// @param view the simulation's world, asked for names and texts at every tick
    /// @throws JournalException where the folder has a journal already
    public static JournalWriter create(RunFolder folder, String scenario, View view) {
        Path file = folder.journal();
        return begin(file, JournalFile.create(file), scenario, view);
    }

    static JournalWriter begin(Path file, SeekableByteChannel channel, String scenario, View view) {
        var writer = new JournalWriter(file, channel, new LineEncoder(view, new Texts()));
        var header = JournalHeader.of(scenario, view);
        writer.writing(() -> writer.append(header.start(), writer.encoder.header(header)));
        return writer;
    }

    /// {@return a writer that keeps the journal of `folder` up to the tick that `view` is at, and goes on after it}
    ///
    /// The continued journal has the same bytes as one that was never interrupted.
    ///
    /// @param view the simulation's world, restored from a snapshot
    /// @throws JournalException where the journal is damaged, ends before that tick, or tells of another state
    public static JournalWriter continueAfter(RunFolder folder, View view) {
        Path file = folder.journal();
        var kept = KeptLines.read(file, view.tick());
        if (kept.hash() != view.hash()) {
            throw JournalException.of(
                    file,
                    "%s has hash %s after tick %s, the snapshot has %s. Maybe resume from an older snapshot."
                            .formatted(file, Digests.hex(kept.hash()), view.tick(), Digests.hex(view.hash())));
        }
        var channel = JournalFile.cut(file, kept.end());
        var writer = new JournalWriter(file, channel, new LineEncoder(view, kept.texts()));
        writer.writing(() -> writer.again(kept));
        return writer;
    }

    @Override
    public void tick(long tick, long hash, List<Cause> causes, Changes changes, List<Entry> entries) {
        if (broken) {
            throw new IllegalStateException("journal (%s) broke off after tick %s".formatted(file, lastTick));
        }
        writing(() -> append(tick, encoder.tick(tick, hash, causes, changes, entries)));
    }

    private void again(KeptLines kept) throws IOException {
        long tick = kept.first();
        for (var line : kept.lines()) {
            append(tick++, line);
        }
    }

    /// The header is the line of the tick that the journal begins after.
    private void append(long tick, LineBuffer line) throws IOException {
        members.line(line.bytes(), line.size());
        lastTick = tick;
        if (tick % TICKS_PER_MEMBER == 0 || members.length() >= BYTES_PER_MEMBER) {
            members.endMember();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void writing(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            broken = true;
            throw JournalException.unwritable(file, lastTick, e);
        }
    }

    /// Ends the last gzip member and closes the file.
    @Override
    public void close() {
        try (members) {
            if (!broken) {
                members.endMember();
            }
        } catch (IOException e) {
            throw JournalException.unwritable(file, lastTick, e);
        }
    }
}
