package dev.entente.engine.journal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run folder that cannot be read, written or continued as asked.
///
/// The message is for the user: what, which file or tick, and what to do.
public final class JournalException extends RuntimeException {
    private final transient Path file;
    private final transient @Nullable Damage damage;

    private JournalException(Path file, String message, @Nullable Damage damage, @Nullable Throwable cause) {
        super(message, cause);
        this.file = file;
        this.damage = damage;
    }

    /// {@return the file or folder that is at fault}
    public Path file() {
        return file;
    }

    /// {@return what is damaged, where the fault is damage}
    public Optional<Damage> damage() {
        return Optional.ofNullable(damage);
    }

    static JournalException of(Path file, String message) {
        return new JournalException(file, message, null, null);
    }

    static JournalException damaged(Path file, Damage damage) {
        return new JournalException(file, "%s (%s)".formatted(damage.sentence(), file), damage, null);
    }

    /// A file that the manifest speaks of, but that is not there or is no file.
    static JournalException lost(Path file, String where) {
        var found = Files.isDirectory(file) ? "a folder" : "no file";
        return new JournalException(
                file,
                "%s is missing, though the manifest is there: found %s, expected a file.".formatted(file, found),
                new Damage(where, found, "a file"),
                null);
    }

    /// Another version's, or damage that looks like it.
    static JournalException otherFormat(Path file, String where, long found, int expected, String writtenBy) {
        String message = "%s has format %s%s; this Entente reads format %s. Maybe use the version that wrote it."
                .formatted(file, found, writtenBy, expected);
        return new JournalException(file, message, new Damage(where, "format " + found, "format " + expected), null);
    }

    static JournalException unreadable(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return of(file, "%s is missing. Maybe this is not a run folder.".formatted(file));
        }
        return new JournalException(file, "%s cannot be read: %s.".formatted(file, reason(cause)), null, cause);
    }

    static JournalException unwritable(Path file, IOException cause) {
        return new JournalException(file, "%s cannot be written: %s.".formatted(file, reason(cause)), null, cause);
    }

    static JournalException unwritable(Path file, long lastWholeTick, IOException cause) {
        String message = "%s cannot be written: %s. It is whole up to tick %s; make room, then resume the run."
                .formatted(file, reason(cause), lastWholeTick);
        return new JournalException(file, message, null, cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
