package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    @Test
    void who_was_refused_is_called_what_it_is() {
        shell.write("raid.flow", """
                Scenario Raid { ticks 3 }
                Entity Faction { gold: int }
                Constraint no_debt: Faction.gold >= 0
                Faction Wolves { }
                Director boss { mind scripted  answer hp -1 }
                Saga Pay() { Step { Wolves.gold -= 1 } }
                Module M {
                    ON (Go) { Evaluate boss.hp -> $hp { Constraint $hp > 0  Otherwise { $hp = 1 } } }
                    Tick [3 ticks] { Call Saga.Pay else { } }
                    Tick [1 tick] { if (now() == 1) { Emit Go } }
                }
                Event Go()
                """);
        var told = shell.ok("run raid.flow").out();

        assertTrue(told.contains("Director boss was refused once, first because: "), told);
        assertTrue(told.contains("A saga was refused once, first because: "), told);
    }

    @Test
    void a_run_tells_its_story_then_the_factions_then_its_hash() {
        var result = shell.ok("run duel --out war");

        assertAll(
                () -> assertTrue(result.out().startsWith("Duel, seed 7, 40 ticks"), result.out()),
                () -> assertTrue(result.out().contains("     2  A wall 3 high closes Sunfield"), result.out()),
                () -> assertTrue(result.out().contains("faction  regions"), result.out()),
                () -> assertTrue(result.out().contains("Ember wins with"), result.out()),
                () -> assertTrue(result.out().contains("Run folder  war"), result.out()),
                () -> assertTrue(result.lastLine().matches("hash [0-9a-f]{16} tick 40"), result.lastLine()));
    }

    @Test
    void a_run_without_factions_has_a_story_and_nobody_who_wins() {
        shell.write("quiet.flow", """
                Scenario Quiet { seed 3   ticks 30 }
                Module Bell { $struck = 0   Tick [10 ticks] { $struck += 1   Tell 3 "the bell strikes {$struck}" } }
                """);
        var out = shell.ok("run quiet.flow --out bell").out();

        assertEquals(
                List.of("Quiet, seed 3, 30 ticks", "Ticks 1 to 30", "    10  the bell strikes 1", "    20  the bell strikes 2",
                        "    30  the bell strikes 3", "Run folder  bell"),
                out.lines().filter(line -> !line.isEmpty()).limit(6).toList());
    }

    @Test
    void of_several_flow_files_the_one_called_scenario_is_run() {
        shell.write("duel/scenario.flow", "Scenario Other { ticks 3 }");
        assertTrue(shell.ok("run duel").out().startsWith("Other, seed 1, 3 ticks"));
    }

    @Test
    void of_several_flow_files_the_only_one_with_a_scenario_is_run() {
        shell.write("duel/more.flow", "Entity Toll { worth: int }");
        assertTrue(shell.ok("run duel").out().startsWith("Duel, "));
        shell.write("duel/other.flow", "Scenario Other { ticks 3 }");
        assertTrue(shell.run("run", "duel").err().contains("holds 3 .flow files; none is scenario.flow, and 2 declare a Scenario"));
    }

    @Test
    void a_wall_on_the_way_shows_as_a_rewritten_plan() {
        var told = shell.ok("run duel --out war").out().replaceAll("\\s+", " ");

        assertTrue(told.contains("Ember rewrites Reached(the Ember Van, Icefall): the wall of Sunfield became 3"), told);
        assertTrue(told.contains("it goes on by climb instead of walk"), told);
    }

    @Test
    void the_run_folder_is_complete() {
        shell.ok("run duel --out war");

        for (var file : List.of("manifest.json", "journal.jsonl.gz", "scenario/duel.flow", "snapshots/tick-000000.bin",
                "events.csv", "factions.csv", "plans.csv", "rewrites.csv", "contracts.csv", "verdicts.csv", "report.html")) {
            assertTrue(Files.isRegularFile(shell.path("war/" + file)), file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duel", "duel/duel.flow", "duel/"})
    void a_scenario_is_found_by_its_folder_or_its_file(String scenario) {
        assertEquals("hash", shell.run("run", scenario, "--quiet").lastLine().split(" ")[0]);
    }

    @Test
    void a_scenario_that_comes_with_entente_is_found_by_its_name() {
        assertTrue(shell.ok("run conquer-the-north --ticks 1 --quiet").lastLine().endsWith("tick 1"));
    }

    @Test
    void quiet_leaves_only_the_last_line() {
        var result = shell.ok("run duel --quiet");

        assertEquals(1, result.out().lines().count());
        assertEquals("", result.err());
    }

    @Test
    void json_prints_one_object_and_nothing_else() throws IOException {
        var result = shell.ok("run duel --seed 3 --json --out war");
        var json = new ObjectMapper().readTree(result.out());

        assertAll(
                () -> assertEquals(1, result.out().lines().count()),
                () -> assertEquals("Duel", json.path("scenario").textValue()),
                () -> assertEquals(3, json.path("seed").longValue()),
                () -> assertEquals(40, json.path("ticks").longValue()),
                () -> assertTrue(json.path("hash").textValue().matches("[0-9a-f]{16}")),
                () -> assertEquals(2, json.path("factions").size()),
                () -> assertTrue(json.path("proposals").longValue() > 0),
                () -> assertEquals("war", json.path("out").textValue()));
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        var hashes = List.of("1", "2", "4").stream()
                .map(threads -> shell.ok("run duel --quiet --threads " + threads).out())
                .distinct()
                .toList();

        assertEquals(1, hashes.size(), hashes.toString());
    }

    @Test
    void another_seed_or_another_setting_is_another_history() {
        var hashes = List.of("", " --seed 8", " --set pace=3", " --ticks 39").stream()
                .map(options -> shell.ok("run duel --quiet" + options).hash())
                .distinct()
                .toList();

        assertEquals(4, hashes.size(), hashes.toString());
    }

    @Test
    void every_run_without_out_gets_a_folder_of_its_own() {
        shell.ok("run duel --quiet");
        shell.ok("run duel --quiet");

        assertTrue(Files.isDirectory(shell.path("runs/duel-seed7")));
        assertTrue(Files.isDirectory(shell.path("runs/duel-seed7-2")));
    }

    @Test
    void a_folder_with_something_in_it_is_not_touched() {
        var result = shell.run("run", "duel", "--out", "duel");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("is not empty. Maybe give another one with --out."), result.err());
        assertFalse(Files.exists(shell.path("duel/manifest.json")));
    }

    @Test
    void a_faction_that_meets_its_condition_wins_outright() {
        var result = shell.ok("run duel --set enough=3");

        assertTrue(result.out().contains("wins outright at tick"), result.out());
    }

    @Test
    void a_constraint_broken_at_the_start_is_refused_before_anything_is_written() {
        shell.write("duel/duel.flow", shell.read("duel/duel.flow").replace("gold: 12", "gold: 0 - 12"));
        shell.write("duel/duel.flow", shell.read("duel/duel.flow").replace("gold: 0 - 12", "gold: -12"));
        var result = shell.run("run", "duel", "--out", "war");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("constraint (no_debt) is already broken before the first tick"), result.err());
        assertFalse(Files.exists(shell.path("war")));
    }

    @Test
    void a_map_that_names_a_region_that_is_not_there_is_refused() {
        shell.write("duel/duel.json", shell.read("duel/duel.json").replace("\"longway\", \"sunfield\"", "\"lngway\", \"sunfield\""));
        var result = shell.run("run", "duel");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("lngway") && result.err().contains("longway"), result.err());
    }

    @Test
    void a_module_that_is_refused_is_named_with_the_first_reason() {
        shell.write("duel/duel.flow", shell.read("duel/duel.flow")
                + "\nModule Ledger { $zero = 0   $share = 0   Tick [10 ticks] { $share = 21 / $zero } }\n");
        var told = shell.ok("run duel --out war").out().replaceAll("\\s+", " ");

        assertTrue(told.contains("Module Ledger was refused 4 times, first because: duel.flow:"), told);
        assertTrue(told.contains("21 is divided by zero"), told);
    }
}
