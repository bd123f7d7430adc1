package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import dev.entente.engine.Journal;
import dev.entente.world.Changes;
import dev.entente.world.Changes.Op;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    @TempDir
    Path temporary;

    /// What one tick was given to the journal.
    private record Given(long tick, long hash, List<Cause> causes, List<List<Object>> changes, List<Entry> entries) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void ticks_read_back_as_they_were_given(long seed) {
        var folder = RandomRun.begun(temporary.resolve("run"));
        var run = RandomRun.start(seed);
        var given = new ArrayList<Given>();
        try (var journal = JournalWriter.create(folder, "Anything", run.world())) {
            for (int i = 0; i < 120; i++) {
                run.step((tick, hash, causes, changes, entries) -> {
                    var rows = rows(run, causes, changes);
                    given.add(new Given(tick, hash, List.copyOf(causes), rows, List.copyOf(entries)));
                    journal.tick(tick, hash, causes, changes, entries);
                });
            }
        }

        assertEquals(given, read(folder));
    }

    @Test
    void the_header_says_what_the_numbers_stand_for() {
        var folder = RandomRun.begun(temporary.resolve("run"));
        var run = RandomRun.start(42);
        JournalWriter.create(folder, "Anything", run.world()).close();

        try (var reader = JournalReader.open(folder)) {
            assertEquals(JournalHeader.of("Anything", run.world()), reader.header());
            assertEquals(new JournalHeader.Attribute("Army", "owner", "ref"), reader.header().attributes().get(3));
            assertEquals(
                    new JournalHeader.Relation("Allied", "Faction", "Faction", true),
                    reader.header().relations().getFirst());
            assertEquals(new JournalHeader.Entity(1, "Faction", "Lions"), reader.header().entities().get(1));
        }
    }

    @Test
    void the_numbers_of_the_operations_never_change() {
        var ops = IntStream.range(0, Op.values().length).mapToObj(Ops::op).toList();

        assertEquals("[SET, ADD, CREATE, REMOVE, LINK, UNLINK]", ops.toString());
        ops.forEach(op -> assertEquals(ops.indexOf(op), Ops.number(op)));
    }

    @Test
    void equal_runs_have_equal_bytes() throws IOException {
        var one = RandomRun.finished(temporary.resolve("one"), 42, 130);
        var two = RandomRun.finished(temporary.resolve("two"), 42, 130);

        assertArrayEquals(Files.readAllBytes(one.journal()), Files.readAllBytes(two.journal()));
    }

    @Test
    void a_tick_can_be_read_as_soon_as_it_is_written() {
        var folder = RandomRun.begun(temporary.resolve("run"));
        var run = RandomRun.start(42);
        try (var journal = JournalWriter.create(folder, "Anything", run.world())) {
            for (int tick = 1; tick <= 60; tick++) {
                run.step(journal);
                assertEquals(tick, lastTick(folder.journal()));
            }
        }
    }

    @Nested
    class When_it_was_cut {
        /// What may follow a line's own last byte: a flush, and the end of a member. Without it the line is whole too.
        private static final int BEHIND_A_LINE = 20;

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(longs = 1)
        void at_any_byte_exactly_the_whole_ticks_before_it_are_read(long seed) throws IOException {
            var ends = new ArrayList<Long>();
            byte[] whole = small(seed, ends);
            Path cut = temporary.resolve("cut.gz");

            for (int length = ends.getFirst().intValue(); length <= whole.length; length++) {
                Files.write(cut, Arrays.copyOf(whole, length));
                assertTrue(ticks(ends, length) <= lastTick(cut), "at " + length);
                assertTrue(ticks(ends, length + BEHIND_A_LINE) >= lastTick(cut), "at " + length);
            }
        }

        @Test
        void before_its_first_line_it_is_said_to_be_empty() throws IOException {
            Path empty = Files.write(temporary.resolve("journal.jsonl.gz"), new byte[0]);

            var refused = assertThrows(JournalException.class, () -> JournalReader.open(empty));

            assertEquals(
                    "%s is empty: the run was stopped before its first tick was whole. Resume it, or start it again.".formatted(empty),
                    refused.getMessage());
        }

        /// {@return a journal of ticks 41 to 60; `ends` receives its length after the header and each tick}
        private byte[] small(long seed, List<Long> ends) throws IOException {
            var folder = RandomRun.begun(temporary.resolve("run"));
            var run = RandomRun.start(seed);
            while (run.world().tick() < 40) {
                run.step(Journal.NONE);
            }
            try (var journal = JournalWriter.create(folder, "Anything", run.world())) {
                ends.add(Files.size(folder.journal()));
                while (run.world().tick() < 60) {
                    run.step(journal);
                    ends.add(Files.size(folder.journal()));
                }
            }
            return Files.readAllBytes(folder.journal());
        }

        private long ticks(List<Long> ends, long length) {
            return 40 + ends.stream().filter(end -> end <= length).count() - 1;
        }
    }

    @Nested
    class When_it_is_not_what_was_written {
        @Test
        void a_line_that_is_no_json_is_named_by_its_tick() throws IOException {
            assertDamage("{\"tick\":1,\"hash", "Unexpected end-of-input", "the line of tick 1");
        }

        @Test
        void a_tick_out_of_order_is_named() throws IOException {
            assertDamage("{\"tick\":3,\"hash\":\"0000000000000000\"}", "tick 3", "tick 1");
        }

        @Test
        void an_unknown_field_is_named() throws IOException {
            assertDamage("{\"tick\":1,\"x\":2}", "an unknown field (x)", "the line of tick 1");
        }

        @Test
        void an_unknown_entry_is_named() throws IOException {
            assertDamage("{\"entries\":[{\"k\":\"sang\"}]}", "an entry of unknown kind (sang)", "the line of tick 1");
        }

        @Test
        void changes_without_causes_are_named() throws IOException {
            var line = "{\"tick\":1,\"hash\":\"0000000000000000\",\"changes\":[0,1,2,3]}";

            assertDamage(line, "causes for 0 changes of 1", "");
        }

        @Test
        void another_format_is_refused() throws IOException {
            Path file = write("{\"format\":9}");

            var refused = assertThrows(JournalException.class, () -> JournalReader.open(file));

            assertTrue(refused.getMessage().contains("has format 9; this Entente reads format 1."), refused::getMessage);
        }

        private void assertDamage(String line, String found, String expected) throws IOException {
            var header = "{\"format\":1,\"seed\":1,\"start\":0,\"hash\":\"0000000000000000\"}";
            try (var reader = JournalReader.open(write(header, line))) {
                var damage = assertThrows(JournalException.class, reader::next).damage().orElseThrow();
                assertTrue(damage.found().contains(found), damage::sentence);
                assertTrue(damage.expected().contains(expected), damage::sentence);
                assertTrue(damage.where().startsWith("journal.jsonl.gz, tick 1, byte "), damage::where);
            }
        }

        private Path write(String... lines) throws IOException {
            var file = new LimitedFile(Long.MAX_VALUE);
            var writer = new MemberWriter(file);
            for (String line : lines) {
                byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
                writer.line(bytes, bytes.length);
            }
            return Files.write(temporary.resolve("journal.jsonl.gz"), file.bytes());
        }
    }

    private static List<Given> read(RunFolder folder) {
        try (var reader = JournalReader.open(folder)) {
            var read = new ArrayList<Given>();
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                var tick = line.orElseThrow();
                read.add(new Given(tick.tick(), tick.hash(), tick.causes(), rows(tick), tick.entries()));
            }
            assertFalse(reader.torn());
            return read;
        }
    }

    private static List<List<Object>> rows(RandomRun run, List<Cause> causes, Changes changes) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < changes.size(); i++) {
            boolean text = changes.op(i) == Op.CREATE || changes.op(i) == Op.SET && changes.attribute(i) == 1;
            boolean link = changes.op(i) == Op.LINK || changes.op(i) == Op.UNLINK;
            Object value = text ? run.world().text(changes.after(i)) : link ? changes.other(i) : changes.after(i);
            var cause = causes.get(changes.cause(i));
            rows.add(List.of(changes.op(i), changes.attribute(i), changes.entity(i), value.toString(), cause));
        }
        return rows;
    }

    private static List<List<Object>> rows(TickLine line) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < line.size(); i++) {
            boolean text = line.op(i) == Op.CREATE || line.op(i) == Op.SET && line.what(i) == 1;
            Object value = text ? line.text(i) : line.value(i);
            rows.add(List.of(line.op(i), line.what(i), line.entity(i), value.toString(), line.cause(i)));
        }
        return rows;
    }

    private static long lastTick(Path file) {
        try (var reader = JournalReader.open(file)) {
            return reader.skipTo(Long.MAX_VALUE);
        }
    }
}
