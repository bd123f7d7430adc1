package dev.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntSupplier;

/// Keeps a run folder to one writer. The operating system gives the lock up when its process ends, however it ends.
final class Holding {
    /// Ends as all files do that are no part of a run.
    private static final String LOCK = ".lock.tmp";

    /// Beyond the end of the file, so that it can be read while it is locked.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private Holding() {}

    /// Does the work while no other process writes into the folder.
    ///
    /// @return what the work returns
    static int during(Path folder, String shown, IntSupplier work) {
        var file = folder.resolve(LOCK);
        try (var _ = taken(file, shown)) {
            try {
                return work.getAsInt();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), unwritable);
        }
    }

    /// Who held the lock before deletes the file before it gives the lock up; one that opened the file in between has
    /// locked a file that nobody else will find, and must try again.
    private static FileChannel taken(Path file, String shown) throws IOException {
        while (true) {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                if (!taken(channel)) {
                    throw Refusal.of("%s is being written by another run. Wait until that has ended.".formatted(shown));
                }
                taken = isThere(file, channel);
                if (taken) {
                    return channel;
                }
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        }
    }

    /// {@return whether the file at a path is the one that a channel has opened: it shows what is written to the channel}
    static boolean isThere(Path file, FileChannel channel) throws IOException {
        var mark = ProcessHandle.current().pid() + " " + System.nanoTime();
        channel.truncate(0).write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(mark);
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }
}
