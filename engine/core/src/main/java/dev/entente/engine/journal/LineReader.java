package dev.entente.engine.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads what a [LineWriter] wrote. A torn end ends the file after its last whole line; all else is damage.
///
/// Not thread safe.
public final class LineReader implements Closeable {
    private final Path file;
    private final MemberReader members;
    private long line;

    private LineReader(Path file, MemberReader members) {
        this.file = file;
        this.members = members;
    }

    /// {@return a reader of a file}
    ///
    /// @throws JournalException where there is none
    public static LineReader open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw JournalException.lost(file, file.getFileName().toString());
        }
        try {
            return new LineReader(file, new MemberReader(Files.newInputStream(file)));
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }

    /// {@return the next line without its line feed; none at the end}
    ///
    /// @throws JournalException where the file is damaged
    public byte[] next() {
        line++;
        try {
            return members.line();
        } catch (MemberReader.DamageException e) {
            throw damaged(Damage.said(e), "the bytes that were written");
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }

    /// {@return whether the file, read to its end, turned out to be cut off in the middle}
    public boolean torn() {
        return members.torn();
    }

    /// {@return what to throw where the line that was read last is not what was written}
    public JournalException damaged(String found, String expected) {
        var where = "%s, line %s, byte %s".formatted(file.getFileName(), line, members.position());
        return JournalException.damaged(file, new Damage(where, found, expected));
    }

    /// {@return what to throw where the file is of another format}
    public JournalException otherFormat(long found, int expected) {
        return JournalException.otherFormat(file, file.getFileName().toString(), found, expected, "");
    }

    /// {@return where the gzip member begins that the last line was read from}
    long memberStart() {
        return members.memberStart();
    }

    @Override
    public void close() {
        try {
            members.close();
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }
}
