package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationTest {
    private static final int TICKS = 60;

    @TempDir
    Path temporary;

    private RunFolder folder;

    @BeforeEach
    void play() throws IOException {
        folder = RandomRun.finished(temporary.resolve("run"), 42, TICKS);
    }

    @Test
    void a_finished_run_is_whole() {
        var state = (Manifest.Finished) folder.manifest().state();

        assertEquals(new Verification.Whole(TICKS, state.finalHash()), Verification.of(folder.path()));
    }

    @Test
    void a_file_that_nobody_listed_is_nobodys_business() throws IOException {
        Files.writeString(folder.file("notes.txt"), "the wolves won again");

        assertInstanceOf(Verification.Whole.class, Verification.of(folder.path()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void one_flipped_bit_in_any_file_is_found_and_its_file_named(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var files = files();
        for (int i = 0; i < 100; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            int at = random.nextInt(whole.length);
            Files.write(file, flipped(whole, at, random.nextInt(8)));

            var damaged = damaged();

            assertTrue(damaged.where().startsWith(name(file)), "%s byte %d: %s".formatted(file, at, damaged));
            Files.write(file, whole);
        }
        assertInstanceOf(Verification.Whole.class, Verification.of(folder.path()));
    }

    @Test
    void a_flipped_bit_in_the_journal_is_found_near_its_place() throws IOException {
        byte[] whole = Files.readAllBytes(folder.journal());
        Files.write(folder.journal(), flipped(whole, whole.length / 2, 3));

        assertTrue(damaged().where().matches("journal\\.jsonl\\.gz, tick \\d+, byte \\d+"), damaged()::where);
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.file("events.csv"));

        assertEquals(new Verification.Damaged("events.csv", "no file", "a file"), Verification.of(folder.path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal.jsonl.gz", "scenario/any.flow", "snapshots/tick-000000.bin"})
    void what_an_unfinished_run_has_lost_is_damage(String lost) throws IOException {
        var before = folder.manifest();
        folder.write(Manifest.starting(before.build(), before.input(), before.origin()));
        Files.delete(folder.file(lost));

        assertEquals(new Verification.Damaged(lost, "no file", "a file"), Verification.of(folder.path()));
    }

    @Test
    void a_folder_in_the_journals_place_is_damage() throws IOException {
        Files.delete(folder.journal());
        Files.createDirectory(folder.journal());

        assertEquals("a folder", damaged().found());
    }

    @Test
    void an_emptied_journal_contradicts_the_manifest_of_a_finished_run() throws IOException {
        Files.write(folder.journal(), new byte[0]);

        assertEquals("tick " + TICKS, damaged().expected());
    }

    @Test
    void a_journal_cut_after_a_whole_member_is_too_short() throws IOException {
        byte[] whole = Files.readAllBytes(folder.journal());
        for (int length = whole.length - 1; length > whole.length - 40; length--) {
            Files.write(folder.journal(), Arrays.copyOf(whole, length));
            assertTrue(damaged().where().startsWith("journal.jsonl.gz"), damaged()::where);
        }
    }

    @Test
    void changes_that_do_not_lead_to_the_recorded_hash_are_found_at_their_tick() throws IOException {
        Path forged = temporary.resolve("forged");
        var other = RandomRun.begun(forged);
        var run = RandomRun.start(42);
        other.snapshots().take(0, run::save);
        try (var journal = JournalWriter.create(other, "Anything", run.world())) {
            run.play(other, journal, 20);
            run.tamper();
            run.step(journal);
        }
        other.finish(21, run.world().hash(), "");

        var damaged = assertInstanceOf(Verification.Damaged.class, Verification.of(forged));

        assertTrue(damaged.where().startsWith("journal.jsonl.gz, tick 21,"), damaged::where);
        assertTrue(damaged.found().startsWith("hash "), damaged::found);
    }

    @Test
    void a_manifest_with_another_final_hash_is_contradicted_by_the_journal() {
        folder.finish(TICKS, 7, "Lions");

        assertEquals("hash 0000000000000007", damaged().expected());
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 5, 200})
    void a_finished_run_whose_journal_is_cut_off_in_its_first_line_is_damaged(int left) throws IOException {
        byte[] whole = Files.readAllBytes(folder.journal());
        Files.write(folder.journal(), Arrays.copyOf(whole, left));

        assertEquals(new Verification.Damaged("journal.jsonl.gz, at its end", "nothing", "tick " + TICKS), damaged());
    }

    @Test
    void without_a_manifest_there_is_nothing_to_verify() throws IOException {
        Files.delete(folder.file("manifest.json"));

        var refused = assertThrows(JournalException.class, () -> Verification.of(folder.path()));

        assertTrue(refused.getMessage().endsWith("manifest.json is missing. Maybe this is not a run folder."));
    }

    @Test
    void a_kept_scenario_must_be_the_one_that_was_run() throws IOException {
        var input = folder.manifest().input();
        var hashes = new TreeMap<>(input.dataHashes());
        hashes.put("any.flow", "00");
        var forged = new Manifest.Input(
                input.scenario(), input.main(), input.scenarioHash(), hashes, 1, 2, 3, input.set(), input.minds());
        folder.write(Manifest.starting(folder.manifest().build(), forged, new Manifest.Scratch()));

        assertEquals("scenario/any.flow", damaged().where());
    }

    private Verification.Damaged damaged() {
        return assertInstanceOf(Verification.Damaged.class, Verification.of(folder.path()));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder.path())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String name(Path file) {
        return folder.path().relativize(file).toString();
    }

    private static byte[] flipped(byte[] whole, int at, int bit) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << bit);
        return flipped;
    }
}
