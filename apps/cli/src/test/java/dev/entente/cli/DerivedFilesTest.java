package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables and the report, as a run leaves them.
class DerivedFilesTest {
    private static final Pattern DATA = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void run() {
        shell = new Shell(folder);
        shell.ok("run duel --out war");
    }

    private List<String> table(String name) {
        return List.of(shell.read("war/" + name).split("\r\n"));
    }

    private JsonNode report() throws IOException {
        var found = DATA.matcher(shell.read("war/report.html"));
        assertTrue(found.find());
        return new ObjectMapper().readTree(found.group(1));
    }

    @Test
    void factions_has_a_line_per_tick_and_faction() {
        var lines = table("factions.csv");

        assertEquals("tick,faction,regions,army,gold,score", lines.getFirst());
        assertEquals(1 + 2 * 41, lines.size());
        assertEquals("0,Frost,1,10,12,22", lines.get(1));
    }

    @Test
    void events_tells_what_came_from_outside_and_what_was_told() {
        var lines = table("events.csv");

        assertTrue(lines.contains("2,happened,timeline,,Player.BuildWall,land=sunfield; height=3"), lines.toString());
        assertTrue(lines.contains("2,told,Player,5,,A wall 3 high closes Sunfield"), lines.toString());
    }

    @Test
    void rewrites_quotes_fields_with_commas() {
        assertTrue(table("rewrites.csv").get(1).contains("\"Reached(ember_van, icefall)\",sunfield.wall became 3"));
    }

    @Test
    void plans_and_verdicts_have_a_line_per_change_and_proposal() {
        assertTrue(table("plans.csv").stream().anyMatch(line -> line.contains(",added,")));
        assertTrue(table("plans.csv").stream().anyMatch(line -> line.contains(",done,")));
        assertTrue(table("verdicts.csv").stream().anyMatch(line -> line.contains(",approved,")));
    }

    @Test
    void the_report_has_the_map_the_owners_and_the_armies() throws IOException {
        var report = report();

        assertAll(
                () -> assertEquals(5, report.path("regions").size()),
                () -> assertEquals("Long Way", report.path("regions").path(2).path("name").textValue()),
                () -> assertEquals("Ashmouth", report.path("regions").path(4).path("name").textValue()),
                () -> assertEquals(5, report.path("roads").size()),
                () -> assertEquals("[0,\"icefall\",0]", report.path("owners").path(0).toString()),
                () -> assertTrue(report.path("walls").toString().contains("[2,\"sunfield\",3]")),
                () -> assertEquals("the Frost Guard", report.path("armies").path(0).path(2).textValue()));
    }

    @Test
    void the_report_has_series_plans_verdicts_story_and_table() throws IOException {
        var report = report();

        assertAll(
                () -> assertEquals(41, report.path("series").path("sample").size()),
                () -> assertEquals(41, report.path("series").path("regions").size()),
                () -> assertEquals(2, report.path("plans").size()),
                () -> assertTrue(report.path("plans").path(1).path("rewrites").size() >= 1),
                () -> assertTrue(report.path("verdicts").path("approved").longValue() > 0),
                () -> assertTrue(report.path("story").size() > 3),
                () -> assertEquals("Frost", report.path("table").path(0).path("faction").textValue()));
    }

    @Test
    void a_rewrite_takes_the_old_part_out_of_the_tree_and_leaves_the_new_one() throws IOException {
        var plan = report().path("plans").path(1);
        var rewrite = plan.path("rewrites").path(0);
        long tick = rewrite.path("tick").longValue();
        int gone = 0;
        int fresh = 0;
        for (var node : plan.path("nodes")) {
            gone += node.path("label").textValue().startsWith("March(") && node.path("died").longValue() == tick ? 1 : 0;
            fresh += node.path("label").textValue().startsWith("Climb(") && node.path("born").longValue() == tick ? 1 : 0;
        }

        assertEquals(rewrite.path("cancelled").intValue(), gone);
        assertEquals(rewrite.path("added").intValue(), fresh);
    }

    @Test
    void a_scenario_without_regions_or_factions_still_gets_its_files() throws IOException {
        shell.write("clock.flow", """
                Scenario Clock { ticks 3 }
                Module Bell {
                    $rung = 0
                    Tick [1 ticks] { $rung += 1   Tell 4 "The bell rings" }
                }
                """);
        shell.ok("run clock.flow --out bare");
        var json = new ObjectMapper().readTree(shell.ok("run clock.flow --json").out());

        assertEquals("", json.path("winner").textValue());
        assertFalse(shell.read("bare/report.html").isEmpty());
        assertEquals(4, shell.read("bare/events.csv").lines().count());
    }
}
