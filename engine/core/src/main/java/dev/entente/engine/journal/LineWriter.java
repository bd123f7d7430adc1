package dev.entente.engine.journal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Appends lines of any kind to a file that a run folder keeps beside its journal, in the journal's format.
///
/// A line is there for readers when [#line] returns, and survives the death of the process. One writer per file; not
/// thread safe.
public final class LineWriter implements Closeable {
    /// A gzip member ends after so many lines, or so many bytes as one of a journal.
    private static final int LINES_PER_MEMBER = 50;

    private final Path file;
    private final MemberWriter members;
    private int lines;
    private @Nullable IOException lost;

    LineWriter(Path file, SeekableByteChannel channel) {
        this.file = file;
        this.members = new MemberWriter(channel);
    }

    /// {@return the writer of a new file}
    ///
    /// @throws JournalException where it is there already, or cannot be written
    public static LineWriter create(Path file) {
        try {
            return new LineWriter(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw JournalException.unwritable(file, e);
        }
    }

    /// {@return a writer that keeps the whole lines of a file, and goes on after them}
    ///
    /// At every instant one of the two files is whole: the old one, or the one that replaces it.
    ///
    /// @throws JournalException where the file is damaged
    public static LineWriter append(Path file) {
        var next = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            var channel = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            var writer = new LineWriter(file, channel);
            boolean copied = false;
            try {
                writer.again(file, channel);
                channel.force(true);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                copied = true;
                return writer;
            } finally {
                if (!copied) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw JournalException.unwritable(file, e);
        }
    }

    /// Copies the members that ended, and writes the lines of an open one again.
    private void again(Path from, FileChannel channel) throws IOException {
        var open = new ByteArrayOutputStream();
        long end = 0;
        try (var reader = LineReader.open(from)) {
            for (var line = reader.next(); line.length > 0; line = reader.next()) {
                if (reader.memberStart() != end) {
                    end = reader.memberStart();
                    open.reset();
                    lines = 0;
                }
                open.writeBytes(line);
                open.write('\n');
                lines++;
            }
        }
        try (var whole = FileChannel.open(from, StandardOpenOption.READ)) {
            copy(whole, channel, end);
        }
        channel.position(end);
        if (lines > 0) {
            members.line(open.toByteArray(), open.size());
            endFullMember();
        }
    }

    /// One transfer may move less than it is asked for.
    private static void copy(FileChannel from, FileChannel to, long count) throws IOException {
        long done = 0;
        while (done < count) {
            long moved = to.transferFrom(from, done, count - done);
            if (moved == 0) {
                throw new IOException("it ends while it is copied");
            }
            done += moved;
        }
    }

    /// Appends a line.
    ///
    /// @param text without its line feed
    /// @throws JournalException where it cannot be written, or one before it could not; the file keeps the lines before that
    public void line(byte[] text) {
        if (lost != null) {
            throw JournalException.unwritable(file, lost);
        }
        var line = Arrays.copyOf(text, text.length + 1);
        line[text.length] = '\n';
        try {
            members.line(line, line.length);
            lines++;
            endFullMember();
        } catch (IOException e) {
            lost = e;
            throw JournalException.unwritable(file, e);
        }
    }

    private void endFullMember() throws IOException {
        if (lines >= LINES_PER_MEMBER || members.length() >= JournalWriter.BYTES_PER_MEMBER) {
            members.endMember();
            lines = 0;
        }
    }

    @Override
    public void close() {
        try (members) {
            if (lost == null) {
                members.endMember();
            }
        } catch (IOException e) {
            throw JournalException.unwritable(file, e);
        }
    }
}
