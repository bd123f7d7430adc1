package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {
    private final LimitedFile file = new LimitedFile(Long.MAX_VALUE);
    private final MemberWriter writer = new MemberWriter(file);
    private final List<String> written = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lines_read_back_whatever_their_length(long seed) throws IOException {
        write(seed, 200, 20_000);

        assertEquals(written, read(file.bytes()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void any_gzip_tool_reads_them_as_one_file(long seed) throws IOException {
        write(seed, 100, 2_000);
        writer.endMember();

        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(file.bytes()))) {
            assertEquals(written, new String(gzip.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    @Test
    void a_file_of_no_bytes_has_no_lines() throws IOException {
        assertEquals(List.of(), read(new byte[0]));
    }

    @Nested
    class When_the_file_is_cut {
        /// What a flush adds after the last byte of a line's own: without it the line is whole all the same.
        private static final int FLUSH = 6;

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2, 3})
        void at_any_byte_the_whole_lines_before_it_read_back(long seed) throws IOException {
            write(seed, 40, 60);
            byte[] whole = file.bytes();

            for (int length = 0; length <= whole.length; length++) {
                int lines = read(Arrays.copyOf(whole, length)).size();

                assertTrue(lines >= wholeUpTo(length), "too few lines of " + length + " bytes");
                assertTrue(lines <= wholeUpTo(length + FLUSH), "too many lines of " + length + " bytes");
                assertEquals(written.subList(0, lines), read(Arrays.copyOf(whole, length)));
            }
        }

        @Test
        void it_is_said_to_be_torn_unless_cut_between_members() throws IOException {
            write(7, 30, 60);
            writer.endMember();
            byte[] whole = file.bytes();

            assertTrue(torn(Arrays.copyOf(whole, whole.length - 1)));
            assertTrue(torn(Arrays.copyOf(whole, whole.length - MemberWriter.TRAILER_LENGTH)));
            assertEquals(false, torn(whole));
        }

        private int wholeUpTo(int length) {
            return (int) ends.stream().filter(end -> end <= length).count();
        }
    }

    @Nested
    class When_a_bit_is_flipped {
        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = {1, 2})
        void it_is_noticed_or_changes_nothing(long seed) throws IOException {
            write(seed, 30, 60);
            writer.endMember();
            byte[] whole = file.bytes();

            for (int bit = 0; bit < 8 * whole.length; bit++) {
                byte[] flipped = whole.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertTrue(isHarmless(flipped), "bit " + bit);
            }
        }

        /// Some bits only fill a byte up before a flush; no line depends on them.
        private boolean isHarmless(byte[] bytes) throws IOException {
            try {
                return torn(bytes) || read(bytes).equals(written);
            } catch (MemberReader.DamageException e) {
                return true;
            }
        }
    }

    @Nested
    class When_there_is_no_space_left {
        @Test
        void the_file_stays_whole_up_to_the_last_line_that_fitted() throws IOException {
            write(9, 60, 300);
            byte[] unlimited = file.bytes();

            for (int limit = 0; limit < unlimited.length; limit += 7) {
                var full = new LimitedFile(limit);
                int fitted = writeUntilFull(full);

                assertEquals(written.subList(0, fitted), read(full.bytes()));
            }
        }

        private int writeUntilFull(LimitedFile full) {
            var limited = new MemberWriter(full);
            for (int i = 0; i < written.size(); i++) {
                byte[] line = bytes(written.get(i));
                try {
                    limited.line(line, line.length);
                } catch (IOException e) {
                    assertEquals("No space left on device", e.getMessage());
                    return i;
                }
            }
            return written.size();
        }
    }

    @Test
    void other_bytes_are_no_members() {
        var found = assertThrows(MemberReader.DamageException.class, () -> read(bytes("{\"format\":1}")));

        assertEquals("no gzip member of a journal", found.getMessage());
    }

    private void write(long seed, int lines, int longest) throws IOException {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < lines; i++) {
            String text = text(random, random.nextInt(1, longest));
            byte[] line = bytes(text);
            writer.line(line, line.length);
            written.add(text);
            ends.add(file.position());
            if (random.nextInt(10) == 0) {
                writer.endMember();
            }
        }
    }

    private static String text(SplittableRandom random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(random.nextInt(1 << random.nextInt(20))).append(random.nextBoolean() ? "," : "[é");
        }
        return text.toString();
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean torn(byte[] bytes) throws IOException {
        try (var reader = new MemberReader(new ByteArrayInputStream(bytes))) {
            readAll(reader);
            return reader.torn();
        }
    }

    private static List<String> read(byte[] bytes) throws IOException {
        try (var reader = new MemberReader(new ByteArrayInputStream(bytes))) {
            return readAll(reader);
        }
    }

    private static List<String> readAll(MemberReader reader) throws IOException {
        var lines = new ArrayList<String>();
        for (byte[] line = reader.line(); line.length > 0; line = reader.line()) {
            lines.add(new String(line, StandardCharsets.UTF_8));
        }
        return lines;
    }
}
