package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.MindCatalogue;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.engine.journal.JournalWriter;
import dev.entente.engine.journal.Manifest;
import dev.entente.engine.journal.RunFolder;
import dev.entente.engine.journal.Snapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderCommandsTest {
    private static final int TICKS = 120;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void run() {
        shell = new Shell(folder);
    }

    /// Does what `run` does, and stops after a tick as if the process had been killed.
    private void interrupted(String out, long tick) {
        var scenario = Scenarios.load(shell.path("duel/duel.flow"));
        var settings = Settings.DEFAULT.ticks(TICKS);
        var run = RunFolder.create(shell.path(out));
        try (var simulation = Simulation.start(scenario, settings, new MindCatalogue())) {
            var input = Inputs.of(scenario, run.keepScenario(scenario.files()), settings, simulation);
            run.write(Manifest.starting(Inputs.build(), input, new Manifest.Scratch()));
            run.snapshots().take(0, simulation::save);
            try (var journal = JournalWriter.create(run, scenario.name(), simulation.world())) {
                while (simulation.tick() < tick) {
                    simulation.step(journal);
                    if (simulation.tick() % Snapshots.EVERY == 0) {
                        run.snapshots().take(simulation.tick(), simulation::save);
                    }
                }
            }
        }
    }

    @Nested
    class Replay {
        @Test
        void a_run_replays_to_the_same_hash() {
            var run = shell.ok("run duel --out war");

            assertEquals(run.lastLine(), shell.ok("replay war").lastLine());
        }

        @Test
        void a_run_replays_without_its_source() throws IOException {
            var run = shell.ok("run duel --out war --set pace=3 --seed 11");
            Files.delete(shell.path("duel/duel.flow"));

            assertEquals(run.lastLine(), shell.ok("replay war").lastLine());
        }

        @Test
        void a_changed_journal_is_said_with_its_tick() {
            shell.ok("run duel --out war --quiet");
            shell.flip("war/journal.jsonl.gz");
            var result = shell.run("replay", "war");

            assertEquals(3, result.exit());
            assertTrue(result.err().matches("(?s).*journal.jsonl.gz, tick \\d+, byte \\d+ is damaged.*"), result.err());
        }

        @Test
        void an_interrupted_run_replays_as_far_as_it_got() {
            interrupted("war", 23);

            assertTrue(shell.ok("replay war").lastLine().endsWith("tick 23"));
        }
    }

    @Nested
    class Resume {
        @ParameterizedTest
        @ValueSource(longs = {0, 1, 49, 50, 51, 119, 120})
        void an_interrupted_run_ends_as_if_it_never_had_been(long tick) throws IOException {
            var whole = shell.ok("run duel --out whole --ticks " + TICKS);
            interrupted("war", tick);
            var resumed = shell.ok("resume war");

            assertEquals(whole.lastLine(), resumed.lastLine());
            assertArrayEquals(
                    Files.readAllBytes(shell.path("whole/journal.jsonl.gz")),
                    Files.readAllBytes(shell.path("war/journal.jsonl.gz")));
            shell.ok("verify war");
        }

        @Test
        void a_run_that_ended_before_its_first_tick_begins_again() throws IOException {
            interrupted("war", 0);
            Files.delete(shell.path("war/journal.jsonl.gz"));

            assertEquals(
                    shell.ok("run duel --quiet --ticks " + TICKS).lastLine(), shell.ok("resume war").lastLine());
        }

        @Test
        void a_damaged_snapshot_only_means_more_work() {
            interrupted("war", 60);
            shell.flip("war/snapshots/tick-000050.bin");

            assertEquals(
                    shell.ok("run duel --quiet --ticks " + TICKS).lastLine(), shell.ok("resume war").lastLine());
        }

        @ParameterizedTest
        @ValueSource(longs = {7, 50, 73, 119})
        void what_makes_no_sense_behind_the_last_whole_line_is_cut(long tick) throws IOException {
            var whole = shell.ok("run duel --out whole --ticks " + TICKS);
            interrupted("war", tick);
            var noise = new byte[500];
            new java.util.Random(tick).nextBytes(noise);
            Files.write(shell.path("war/journal.jsonl.gz"), noise, java.nio.file.StandardOpenOption.APPEND);
            var resumed = shell.run("resume", "war");

            assertEquals(0, resumed.exit(), resumed.err());
            assertTrue(resumed.err().contains("cut behind tick " + tick + ", the last whole one"), resumed.err());
            assertEquals(whole.lastLine(), resumed.lastLine());
            assertArrayEquals(
                    Files.readAllBytes(shell.path("whole/journal.jsonl.gz")),
                    Files.readAllBytes(shell.path("war/journal.jsonl.gz")));
        }

        @Test
        void damage_in_the_middle_stays_damage() throws IOException {
            interrupted("war", 119);
            byte[] journal = Files.readAllBytes(shell.path("war/journal.jsonl.gz"));
            journal[journal.length / 4] ^= 1;
            Files.write(shell.path("war/journal.jsonl.gz"), journal);
            var resumed = shell.run("resume", "war");

            assertEquals(3, resumed.exit(), resumed.err());
            assertTrue(resumed.err().contains(" is damaged: "), resumed.err());
        }

        @Test
        void a_finished_run_whose_tables_are_missing_is_not_called_whole() throws IOException {
            shell.ok("run duel --out war");
            Files.delete(shell.path("war/plans.csv"));
            var resumed = shell.run("resume", "war");

            assertEquals(3, resumed.exit());
            assertTrue(resumed.err().contains("war is finished, but of its files one is missing: plans.csv. Maybe see: entente verify war"), resumed.err());
        }

        @Test
        void a_finished_run_just_says_its_last_line() {
            var run = shell.ok("run duel --out war");

            assertEquals(run.lastLine() + System.lineSeparator(), shell.ok("resume war").out());
        }
    }

    @Nested
    class Fork {
        @Test
        void nothing_changed_means_the_same_end_and_every_decision_reused() {
            var parent = shell.ok("run duel --out war");
            var fork = shell.ok("fork war --at 17 --out other");

            assertEquals(parent.lastLine(), fork.lastLine());
            assertTrue(fork.out().matches("(?s).*reused (\\d+) of \\1 decisions \\(100 %\\).*"), fork.out());
        }

        @Test
        void another_setting_leads_elsewhere() {
            var parent = shell.ok("run duel --out war");
            var fork = shell.ok("fork war --at 17 --set pace=5 --out other");

            assertTrue(!parent.hash().equals(fork.hash()));
            assertEquals(fork.lastLine(), shell.ok("replay other").lastLine());
            assertTrue(shell.ok("verify other").lastLine().equals(fork.lastLine()));
        }

        @Test
        void a_further_event_happens_in_the_fork_only() {
            shell.ok("run duel --out war");
            shell.write("wall.json", "[{\"tick\": 20, \"event\": \"Player.BuildWall\", \"fields\": {\"land\": \"longway\", \"height\": 9}}]");
            var fork = shell.ok("fork war --at 17 --event wall.json --out other");

            assertTrue(fork.out().contains("A wall 9 high closes Long Way"), fork.out());
            assertEquals(fork.lastLine(), shell.ok("replay other").lastLine());
        }

        @Test
        void an_event_before_the_branch_is_refused() {
            shell.ok("run duel --out war");
            shell.write("wall.json", "[{\"tick\": 17, \"event\": \"Player.BuildWall\", \"fields\": {\"land\": \"longway\", \"height\": 9}}]");
            var result = shell.run("fork", "war", "--at", "17", "--event", "wall.json", "--out", "other");

            assertEquals(1, result.exit());
            assertTrue(result.err().contains("at tick 17 must come after tick 17"), result.err());
        }

        @Test
        void a_tick_that_the_run_never_reached_is_refused() {
            shell.ok("run duel --out war");
            var result = shell.run("fork", "war", "--at", "41", "--out", "other");

            assertEquals(1, result.exit());
            assertTrue(result.err().contains("the run is over at tick 40"), result.err());
        }
    }

    @Nested
    class Verify {
        @Test
        void a_finished_run_is_whole() {
            var run = shell.ok("run duel --out war");
            var verified = shell.ok("verify war");

            assertEquals(run.lastLine(), verified.lastLine());
            assertTrue(verified.out().contains("scenario  Duel  "), verified.out());
        }

        @ParameterizedTest
        @ValueSource(strings = {"manifest.json", "scenario/duel.flow", "journal.jsonl.gz", "snapshots/tick-000000.bin",
            "events.csv", "plans.csv", "report.html"})
        void one_flipped_byte_is_found_in(String file) {
            shell.ok("run duel --out war");
            shell.flip("war/" + file);
            var result = shell.run("verify", "war");

            assertEquals(3, result.exit(), result.err());
            assertTrue(result.err().contains(file.substring(file.lastIndexOf('/') + 1)), result.err());
        }

        @Test
        void says_only_the_last_line_or_one_object_where_that_is_wanted() throws Exception {
            var run = shell.ok("run duel --out war");
            var json = new com.fasterxml.jackson.databind.json.JsonMapper().readTree(shell.ok("verify war --json").out());

            assertEquals(run.lastLine() + System.lineSeparator(), shell.ok("verify war --quiet").out());
            assertEquals(run.hash(), json.get("hash").asText());
            assertEquals("Duel", json.get("scenario").asText());
            assertTrue(json.get("finished").asBoolean());
        }

        @Test
        void a_truncated_journal_of_a_finished_run_is_damage() throws IOException {
            shell.ok("run duel --out war");
            byte[] journal = Files.readAllBytes(shell.path("war/journal.jsonl.gz"));
            Files.write(shell.path("war/journal.jsonl.gz"), java.util.Arrays.copyOf(journal, journal.length / 2));

            assertEquals(3, shell.run("verify", "war").exit());
            var replayed = shell.run("replay", "war");
            assertEquals(3, replayed.exit());
            assertTrue(replayed.err().contains("The journal ends at tick "), replayed.err());
        }

        @Test
        void a_folder_of_another_version_is_refused_with_both_numbers() {
            shell.ok("run duel --out war");
            shell.write("war/manifest.json", shell.read("war/manifest.json").replace("\"format\" : 1", "\"format\" : 2"));
            var result = shell.run("verify", "war");

            assertEquals(3, result.exit());
            assertTrue(result.err().contains("format 2") && result.err().contains("format 1"), result.err());
        }
    }
}
