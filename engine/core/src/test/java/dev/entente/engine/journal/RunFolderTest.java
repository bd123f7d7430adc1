package dev.entente.engine.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    Path temporary;

    @Test
    void a_manifest_reads_back_as_it_was_written() {
        var folder = RunFolder.create(temporary.resolve("run"));
        var manifest = manifest(new Manifest.Fork("runs/parent", 120, -2));

        folder.write(manifest);

        assertEquals(manifest, RunFolder.open(folder.path()).manifest());
    }

    @Test
    void finishing_lists_every_file_but_the_manifest() throws IOException {
        var folder = started();
        folder.keepScenario(Map.of("north.flow", bytes("Scenario N {}"), "maps/north.json", bytes("{}")));
        Files.write(folder.file("events.csv"), bytes("tick,event\n"));
        Files.write(folder.file("left.tmp"), bytes("half"));

        var manifest = folder.finish(600, 0xbeefL, "Wolves");

        assertEquals(manifest, folder.manifest());
        var state = (Manifest.Finished) manifest.state();
        assertEquals("[events.csv, scenario/maps/north.json, scenario/north.flow]", state.files().keySet().toString());
    }

    @Test
    void the_kept_scenario_reads_back() {
        var folder = RunFolder.create(temporary.resolve("run"));
        var files = Map.of("north.flow", bytes("Scenario N {}"), "maps/north.json", bytes("{}"));
        var input = new Manifest.Input(
                "N", "north.flow", "00", folder.keepScenario(files), 1, 2, 3, new TreeMap<>(), new TreeMap<>());
        folder.write(Manifest.starting(manifest(new Manifest.Scratch()).build(), input, new Manifest.Scratch()));

        var kept = folder.scenario();

        assertEquals(files.keySet(), kept.keySet());
        files.forEach((name, bytes) -> assertArrayEquals(bytes, kept.get(name)));
    }

    @Test
    void a_scenario_file_cannot_leave_the_folder() {
        var folder = RunFolder.create(temporary.resolve("run"));

        var refused = assertThrows(
                JournalException.class, () -> folder.keepScenario(Map.of("../../evil", bytes("x"))));

        assertEquals("Scenario file (../../evil) must lie inside the scenario.", refused.getMessage());
    }

    @Test
    void a_folder_that_holds_something_is_refused() throws IOException {
        Files.writeString(temporary.resolve("precious.txt"), "mine");

        var refused = assertThrows(JournalException.class, () -> RunFolder.create(temporary));

        assertEquals(
                "Folder (%s) is not empty. Maybe give another one with --out.".formatted(temporary),
                refused.getMessage());
    }

    @Test
    void a_file_in_the_folders_place_is_refused() throws IOException {
        Path file = Files.writeString(temporary.resolve("run"), "a file");

        var refused = assertThrows(JournalException.class, () -> RunFolder.create(file));

        assertEquals(
                "%s is a file, not a folder. Maybe give another one with --out.".formatted(file), refused.getMessage());
    }

    @Test
    void a_folder_without_a_manifest_is_no_run_folder() {
        var refused = assertThrows(JournalException.class, () -> RunFolder.open(temporary));

        assertEquals(
                "%s is missing. Maybe this is not a run folder.".formatted(temporary.resolve("manifest.json")),
                refused.getMessage());
        assertEquals(temporary.resolve("manifest.json"), refused.file());
    }

    @Test
    void no_folder_at_all_is_said_so() {
        Path nowhere = temporary.resolve("nowhere");

        var refused = assertThrows(JournalException.class, () -> RunFolder.open(nowhere));

        assertEquals("There is no run folder (%s).".formatted(nowhere), refused.getMessage());
    }

    @Test
    void a_manifest_of_another_format_is_refused_with_both_versions() throws IOException {
        var folder = started();
        Path file = folder.file("manifest.json");
        Files.writeString(file, Files.readString(file).replace("\"format\" : 1", "\"format\" : 2"));

        var refused = assertThrows(JournalException.class, () -> RunFolder.open(folder.path()));

        assertEquals(
                "%s has format 2, written by Entente 0.1.0; this Entente reads format 1. "
                                .formatted(file)
                        + "Maybe use the version that wrote it.",
                refused.getMessage());
    }

    @Test
    void a_manifest_edited_by_hand_is_noticed() throws IOException {
        var folder = started();
        Path file = folder.file("manifest.json");
        Files.writeString(file, Files.readString(file).replace("\"seed\" : 42", "\"seed\" : 43"));

        var refused = assertThrows(JournalException.class, () -> RunFolder.open(folder.path()));

        assertTrue(refused.getMessage().startsWith("manifest.json, field (seal) is damaged"), refused::getMessage);
    }

    @Test
    void a_flipped_bit_in_any_byte_of_a_manifest_is_noticed() throws IOException {
        var folder = started();
        folder.finish(600, 7, "Wolves");
        Path file = folder.file("manifest.json");
        byte[] whole = Files.readAllBytes(file);

        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(file, flipped);

            var noticed = assertThrows(JournalException.class, folder::manifest, "byte " + at);
            assertTrue(noticed.damage().isPresent(), noticed::getMessage);
        }
    }

    @Test
    void a_write_that_fails_leaves_the_old_manifest_and_no_rest() throws IOException {
        var folder = started();
        Path rest = folder.file("manifest.json.tmp");
        Files.createDirectories(rest.resolve("in the way"));

        assertThrows(JournalException.class, () -> folder.finish(1, 2, ""));

        assertEquals(new Manifest.Running(), folder.manifest().state());
        assertFalse(Files.isRegularFile(rest));
    }

    private RunFolder started() {
        var folder = RunFolder.create(temporary.resolve("run"));
        folder.write(manifest(new Manifest.Scratch()));
        return folder;
    }

    static Manifest manifest(Manifest.Origin origin) {
        var set = new TreeMap<>(Map.of("wall_cost", "40"));
        var minds = new TreeMap<>(Map.of("Wolves", "rules"));
        var input = new Manifest.Input("ConquerTheNorth", "north.flow", "ab", new TreeMap<>(), 42, 600, 4, set, minds);
        return Manifest.starting(new Manifest.Build("0.1.0", "25.0.3", "cd"), input, origin);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_run_that_was_stopped_before_it_began_says_to_start_it_again() {
        var folder = RunFolder.create(temporary.resolve("early"));
        folder.keepScenario(Map.of("duel.flow", new byte[] {1}));

        var refused = assertThrows(JournalException.class, () -> RunFolder.open(folder.path()));

        assertEquals(
                "%s holds no run: it was stopped before it began. Start it again, in another folder.".formatted(folder.path()),
                refused.getMessage());
    }
}
