package dev.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntSupplier;

/// Keeps a run folder to one writer. The operating system gives the lock up when its process ends, however it ends.
final class Holding {
    /// Ends as all files do that are no part of a run.
    private static final String LOCK = ".lock.tmp";

    private Holding() {}

    /// Does the work while no other process writes into the folder.
    ///
    /// @return what the work returns
    static int during(Path folder, String shown, IntSupplier work) {
        var file = folder.resolve(LOCK);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!taken(channel)) {
                throw Refusal.of("%s is being written by another run. Wait until that has ended.".formatted(shown));
            }
            try {
                return work.getAsInt();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), unwritable);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }
}
