package dev.entente.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes a file so that at any instant it is there whole or not at all.
final class WholeFile {
    private WholeFile() {}

    /// Writes to `name.tmp`, forces it to disk and renames it; on failure nothing but the old file is left.
    static void write(Path file, byte[] bytes) {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            writeAndForce(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(temporary, e);
            throw JournalException.unwritable(file, e);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw JournalException.unreadable(file, e);
        }
    }

    /// {@return the bytes of a file that must be there}
    ///
    /// @param where its name within the folder
    static byte[] read(Path file, String where) {
        if (!Files.isRegularFile(file)) {
            throw JournalException.lost(file, where);
        }
        return read(file);
    }

    private static void writeAndForce(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void delete(Path file, IOException first) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }
}
