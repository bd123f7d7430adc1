package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineWriterTest {
    @TempDir
    Path temporary;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_file_that_a_line_did_not_fit_into_holds_the_lines_before_it_and_nothing_else(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var file = temporary.resolve("calls.gz");
        var kept = new ArrayList<byte[]>();
        boolean full = false;
        var disk = new LimitedFile(2_000 + random.nextInt(4_000));
        try (var writer = new LineWriter(file, disk)) {
            for (int i = 0; i < 200; i++) {
                byte[] line = line(random);
                try {
                    writer.line(line);
                    kept.add(line);
                } catch (JournalException expected) {
                    full = true;
                }
            }
        }

        assertTrue(full);
        Files.write(file, disk.bytes());
        try (var reader = LineReader.open(file)) {
            for (byte[] line : kept) {
                assertArrayEquals(line, reader.next());
            }
            assertEquals(0, reader.next().length);
        }
        try (var writer = LineWriter.append(file)) {
            writer.line(new byte[] {'x'});
        }
    }

    @Test
    void a_writer_that_lost_a_line_says_so_again() throws IOException {
        var file = temporary.resolve("calls.gz");
        try (var writer = new LineWriter(file, new LimitedFile(20))) {
            var first = assertThrows(JournalException.class, () -> writer.line(new byte[2_000]));
            var second = assertThrows(JournalException.class, () -> writer.line(new byte[] {'x'}));

            assertEquals(first.getMessage(), second.getMessage());
        }
    }

    /// {@return one of some length, for most of which there are ways to say it shorter}
    private static byte[] line(SplittableRandom random) {
        var words = List.of("raven", "wolf", "pass", "wall", "gold", "reeds");
        var line = new StringBuilder();
        for (int i = random.nextInt(200); i >= 0; i--) {
            line.append(words.get(random.nextInt(words.size()))).append(random.nextInt(1_000));
        }
        return line.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
