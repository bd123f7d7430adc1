package dev.entente.engine.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Opens journals for writing, each for one writer at a time.
final class JournalFile {
    /// Beyond the end of any journal, so that nobody who only reads is kept out.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private JournalFile() {}

    static FileChannel create(Path file) {
        try {
            return locked(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw JournalException.of(file, "%s is there already. Maybe resume the run.".formatted(file));
        } catch (IOException e) {
            throw JournalException.unwritable(file, e);
        }
    }

    /// {@return the journal, cut to `length` and positioned there}
    static FileChannel cut(Path file, long length) {
        try {
            var channel = locked(file, StandardOpenOption.WRITE);
            channel.truncate(length).position(length);
            return channel;
        } catch (IOException e) {
            throw JournalException.unwritable(file, e);
        }
    }

    private static FileChannel locked(Path file, OpenOption... options) throws IOException {
        var channel = FileChannel.open(file, options);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // a writer in this process: refused like one in another
        }
        channel.close();
        throw JournalException.of(
                file, "%s is being written by another run. Wait until it is over, or end it.".formatted(file));
    }
}
