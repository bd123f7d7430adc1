package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterruptionTest {
    private static final long SEED = 42;

    @TempDir
    Path temporary;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_run_cut_anywhere_and_resumed_is_the_same_byte_for_byte(long seed) throws IOException {
        var whole = RandomRun.finished(temporary.resolve("whole"), SEED, 180);
        var cut = interrupted(180);
        int length = new SplittableRandom(seed).nextInt(600, (int) Files.size(cut.journal()));
        Files.write(cut.journal(), Arrays.copyOf(Files.readAllBytes(cut.journal()), length));

        resume(cut, 180);

        assertArrayEquals(Files.readAllBytes(whole.journal()), Files.readAllBytes(cut.journal()));
        assertEquals(new Verification.Whole(180, ((Manifest.Finished) whole.manifest().state()).finalHash()),
                Verification.of(cut.path()));
    }

    @Test
    void a_journal_can_be_cut_after_any_tick() throws IOException {
        byte[] whole = Files.readAllBytes(RandomRun.finished(temporary.resolve("whole"), SEED, 110).journal());

        for (int tick : List.of(0, 1, 49, 50, 51, 99, 100, 101, 110)) {
            var folder = interrupted(110, "cut at " + tick);
            var run = at(tick);
            try (var journal = JournalWriter.continueAfter(folder, run.world())) {
                run.play(folder, journal, 110);
            }
            assertArrayEquals(whole, Files.readAllBytes(folder.journal()), "tick " + tick);
        }
    }

    @Test
    void a_damaged_snapshot_only_means_an_older_one() throws IOException {
        var folder = interrupted(120);
        Path newest = folder.path().resolve(SnapshotFile.name(100));
        byte[] bytes = Files.readAllBytes(newest);
        bytes[bytes.length / 2] ^= 4;
        Files.write(newest, bytes);

        assertEquals(50, folder.snapshots().newest(120).orElseThrow().tick());
        resume(folder, 120);

        assertTrue(Verification.of(folder.path()) instanceof Verification.Whole);
    }

    @Test
    void an_interrupted_run_is_whole_up_to_its_last_tick() {
        var folder = interrupted(77);

        assertEquals(new Verification.Whole(77, at(77).world().hash()), Verification.of(folder.path()));
    }

    @Nested
    class When_it_cannot_go_on {
        @Test
        void a_second_writer_is_refused() {
            var folder = interrupted(60);
            var run = at(60);
            try (var _ = JournalWriter.continueAfter(folder, run.world())) {
                var refused = assertThrows(
                        JournalException.class, () -> JournalWriter.continueAfter(folder, run.world()));

                assertEquals(
                        "%s is being written by another run. Wait until it is over, or end it."
                                .formatted(folder.journal()),
                        refused.getMessage());
            }
            JournalWriter.continueAfter(folder, run.world()).close();
        }

        @Test
        void a_new_journal_does_not_replace_an_old_one() {
            var folder = interrupted(3);
            var run = RandomRun.start(SEED);

            var refused = assertThrows(
                    JournalException.class, () -> JournalWriter.create(folder, "Anything", run.world()));

            assertEquals("%s is there already. Maybe resume the run.".formatted(folder.journal()), refused.getMessage());
        }

        @Test
        void a_journal_that_ends_too_early_says_where() {
            var folder = interrupted(60);
            var run = at(70);

            var refused = assertThrows(
                    JournalException.class, () -> JournalWriter.continueAfter(folder, run.world()));

            assertEquals(
                    "%s ends with tick 60, before tick 70. Maybe resume from an older snapshot."
                            .formatted(folder.journal()),
                    refused.getMessage());
        }

        @Test
        void a_state_that_the_journal_does_not_lead_to_is_refused() {
            var folder = interrupted(60);
            var run = at(60);
            run.tamper();

            var refused = assertThrows(
                    JournalException.class, () -> JournalWriter.continueAfter(folder, run.world()));

            assertTrue(refused.getMessage().contains("after tick 60, the snapshot has "), refused::getMessage);
        }
    }

    @Nested
    class When_there_is_no_space_left {
        @Test
        void the_journal_stays_whole_and_the_message_says_up_to_where() throws IOException {
            int all = Files.readAllBytes(interrupted(80).journal()).length;
            Path file = temporary.resolve("full.gz");

            for (int limit = 1_000; limit < all; limit += 97) {
                long last = fill(file, limit);
                try (var reader = JournalReader.open(file)) {
                    assertEquals(last, reader.skipTo(Long.MAX_VALUE));
                }
            }
        }

        private long fill(Path file, int limit) throws IOException {
            var disk = new LimitedFile(limit);
            var run = RandomRun.start(SEED);
            var journal = JournalWriter.begin(file, disk, "Anything", run.world());
            var full = assertThrows(JournalException.class, () -> {
                while (true) {
                    run.step(journal);
                }
            });
            long last = run.world().tick() - 1;
            assertEquals(
                    "%s cannot be written: No space left on device. "
                                    .formatted(file)
                            + "It is whole up to tick %d; make room, then resume the run.".formatted(last),
                    full.getMessage());
            assertThrows(IllegalStateException.class, () -> run.step(journal));
            journal.close();
            Files.write(file, disk.bytes());
            return last;
        }
    }

    private RunFolder interrupted(int ticks) {
        return interrupted(ticks, "interrupted");
    }

    private RunFolder interrupted(int ticks, String name) {
        var folder = RandomRun.begun(temporary.resolve(name));
        var run = RandomRun.start(SEED);
        folder.snapshots().take(0, run::save);
        try (var journal = JournalWriter.create(folder, "Anything", run.world())) {
            run.play(folder, journal, ticks);
        }
        return folder;
    }

    private static RandomRun at(int tick) {
        var run = RandomRun.start(SEED);
        for (int i = 0; i < tick; i++) {
            run.step(Journal.NONE);
        }
        return run;
    }

    private static void resume(RunFolder folder, int ticks) {
        var snapshot = folder.snapshots().newest(lastTick(folder)).orElseThrow();
        var run = RandomRun.restore(snapshot);
        try (var journal = JournalWriter.continueAfter(folder, run.world())) {
            run.play(folder, journal, ticks);
        }
        folder.finish(ticks, run.world().hash(), "Wolves");
    }

    private static long lastTick(RunFolder folder) {
        try (var reader = JournalReader.open(folder)) {
            return reader.skipTo(Long.MAX_VALUE);
        }
    }
}
