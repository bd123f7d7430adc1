package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldingTest {
    @TempDir
    private Path folder;

    @Test
    void one_writer_keeps_a_second_out_and_leaves_nothing_behind() throws Exception {
        int done = Holding.during(folder, "war", () -> {
            assertThrows(Refusal.class, () -> Holding.during(folder, "war", () -> 0));
            return 7;
        });

        assertEquals(7, done);
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void a_lock_on_a_file_that_was_deleted_meanwhile_is_none() throws Exception {
        var file = folder.resolve("lock");
        try (var first = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertTrue(Holding.isThere(file, first));
            Files.delete(file);
            assertFalse(Holding.isThere(file, first));
            try (var second = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                assertTrue(Holding.isThere(file, second));
                assertFalse(Holding.isThere(file, first));
            }
        }
    }

    @Test
    void a_folder_is_held_wherever_digits_are_written_otherwise() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            int done = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Holding.during(folder, "war", () -> 7));
            assertEquals(7, done);
        } finally {
            Locale.setDefault(before);
        }
    }
}
