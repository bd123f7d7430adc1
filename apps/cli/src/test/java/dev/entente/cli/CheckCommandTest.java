package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(folder);
    }

    private void duel(String text, String instead) {
        var flow = shell.read("duel/duel.flow");
        assertTrue(flow.contains(text), text);
        shell.write("duel/duel.flow", flow.replace(text, instead));
    }

    private static String lastLine(Shell.Result result) {
        return result.err().strip().lines().toList().getLast();
    }

    private static JsonNode json(Shell.Result result) throws Exception {
        return new JsonMapper().readTree(result.out());
    }

    @Test
    void errors_of_all_files_are_told_at_once() throws Exception {
        Files.createDirectories(folder.resolve("two"));
        shell.write("two/main.flow", "Import \"other.flow\"\nScenario S { ticks 1 }\nModule A { Tick [1 tick] { Call B.X } }\n");
        shell.write("two/other.flow", "Module B { Y /execute { $z += 1 } }\n");
        var result = shell.run("check", "two/main.flow");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("main.flow:3:33: error: operation (B.X) is not declared"), result.err());
        assertTrue(result.err().contains("other.flow:1:25: error: "), result.err());
        assertTrue(result.err().contains("Module B { Y /execute { $z += 1 } }\n                        ^"), result.err());
        assertTrue(lastLine(result).endsWith("errors"), result.err());
        assertEquals("", result.out());
    }

    @Test
    void files_are_named_as_they_would_be_typed() throws Exception {
        Files.createDirectories(folder.resolve("two/parts"));
        shell.write("two/main.flow", "Import \"parts/other.flow\"\nScenario S { ticks 1  map \"m.json\" }\n");
        shell.write("two/parts/other.flow", "Module B { Y /execute { $z += 1 } }\n");
        shell.write("two/m.json", "{}");
        var place = "two/parts/other.flow:1:25: error: ";

        assertTrue(shell.run("check", "two/main.flow").err().startsWith(place), shell.run("check", "two/main.flow").err());
        assertTrue(shell.run("run", "two/main.flow").err().startsWith(place), shell.run("run", "two/main.flow").err());
        shell.write("two/parts/other.flow", "");
        shell.write("two/m.json", "{ \"entities\": { \"Camp\": { \"a\": { } } } }");
        assertTrue(shell.run("run", "two/main.flow").err().startsWith("two/m.json: error: "), shell.run("run", "two/main.flow").err());
    }

    @Test
    void contracts_are_counted_and_not_what_they_become() {
        shell.write("pact.flow", """
                Scenario S { ticks 1 }
                Entity Faction { gold: int }
                Faction A { }
                Goal Gone(who: Faction) { Achieved when who.gold == 0   Method go { Tell 1 "go" } }
                Contract Pact(a: Faction, b: Faction) {
                    a: Fork gone { Achieve Gone(a) } by 9 ticks
                    b: Join gone
                    Settled { Tell 1 "settled" }
                }
                """);

        assertEquals(
                "pact.flow is sound: 1 faction, 1 goal, 1 contract and 2 entities.",
                shell.ok("check pact.flow").out().strip());
    }

    @Test
    void notes_are_counted_apart_and_change_nothing_about_the_exit_code() {
        shell.write("open.flow", "Module A { ON (Some.Thing) { Tell 1 \"heard\" } }\n");
        var result = shell.run("check", "open.flow");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.err().startsWith("open.flow:1:16: note: "), result.err());
        assertEquals("1 note", lastLine(result));
        assertEquals("open.flow is sound, and declares no Scenario to run.", result.out().strip());
    }

    @Test
    void errors_come_before_warnings_and_notes() {
        shell.write("mixed.flow", """
                Module A { ON (Some.Thing) { Tell 1 "heard" } }
                Saga S { Step { Emit Some.Thing { what: 1 } }  Step { Emit Some.Thing { what: 1 } } }
                Module B { Tick [1 tick] { Call C.D } }
                """);
        var severities = shell.run("check", "mixed.flow").err().lines()
                .filter(line -> line.matches("mixed.flow:\\d+:\\d+: .*"))
                .map(line -> line.split(" ")[1])
                .distinct()
                .toList();

        assertEquals(List.of("error:", "warning:", "note:"), severities);
    }

    @Test
    void an_unknown_mind_has_a_place() {
        duel("mind rules", "mind gpt");
        var result = shell.run("check", "duel");

        assertEquals(1, result.exit());
        assertTrue(result.err().matches("(?s)duel/duel\\.flow:\\d+:\\d+: error: .*mind \\(gpt\\).*\\n.*\\^.*"), result.err());
        assertEquals("1 error", lastLine(result));
    }

    @Test
    void everything_that_is_wrong_with_a_timeline_is_a_problem_of_its_own() {
        shell.write("duel/timeline.json", "[{\"tick\": 0}, {\"event\": \"x\"}]");
        var result = shell.run("check", "duel");

        assertEquals("2 errors", lastLine(result));
        assertTrue(result.err().startsWith("duel/timeline.json:1:1: error: {\"tick\":0} must have a tick"), result.err());
    }

    @Test
    void a_misspelt_mind_of_a_director_is_an_error() {
        shell.write("raid.flow", "Scenario Raid { ticks 3 }\nDirector boss { mind scriptid  answer adjust 1 }\n");
        var result = shell.run("check", "raid.flow");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("raid.flow:2:10: error: Director (boss) asks for a mind (scriptid) that there is not\n"), result.err());
        assertTrue(result.err().contains("Maybe write scripted. There are: rules, scripted."), result.err());
        assertTrue(shell.run("run", "raid.flow").err().startsWith("raid.flow:2:10: error: "), result.err());
    }

    @Test
    void a_missing_map_is_an_error_at_the_setting_that_names_it() throws Exception {
        Files.delete(folder.resolve("duel/duel.json"));
        var result = shell.run("check", "duel");

        assertEquals(1, result.exit());
        assertTrue(result.err().matches("(?s).*duel\\.flow:\\d+:\\d+: error: .*duel\\.json is missing.*\\^.*Maybe its name is mistyped\\..*"), result.err());
        assertEquals("1 error", lastLine(result));
    }

    @Test
    void what_is_wrong_with_the_map_stands_beside_what_is_wrong_with_the_program() {
        shell.write("duel/duel.json", "{ \"entities\": [ }");
        duel("army.at = to }", "army.att = to }");
        var result = shell.run("check", "duel");

        assertTrue(result.err().contains("attribute (att) is not declared"), result.err());
        assertTrue(result.err().contains("duel.json:1:"), result.err());
        assertEquals("2 errors", lastLine(result));
    }

    @Test
    void an_import_through_a_link_must_stay_in_the_folder() throws Exception {
        Files.createDirectories(folder.resolve("in/parts"));
        Files.writeString(folder.resolve("secret.flow"), "root:x:0:0");
        Files.createSymbolicLink(folder.resolve("in/link.flow"), folder.resolve("secret.flow"));
        Files.createSymbolicLink(folder.resolve("in/own.flow"), folder.resolve("in/parts/own.flow"));
        shell.write("in/parts/own.flow", "Entity Camp { }\n");
        shell.write("in/main.flow", "Import \"own.flow\"\nImport \"link.flow\"\n");
        var result = shell.run("check", "in/main.flow");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("main.flow:2:8: error: file (link.flow) leads out of the folder of the main file\nImport \"link.flow\"\n       ^"), result.err());
        assertTrue(result.err().contains("Maybe copy what it leads to into that folder."), result.err());
        assertTrue(!result.err().contains("root"), result.err());
        assertEquals("1 error", lastLine(result));
    }

    @Test
    void an_import_of_a_folder_has_a_place_and_a_remedy() throws Exception {
        Files.createDirectories(folder.resolve("in/sub"));
        shell.write("in/main.flow", "Import \"sub\"\n");
        var result = shell.run("check", "in/main.flow");

        assertTrue(result.err().contains("main.flow:1:8: error: file (sub) is a folder\nImport \"sub\"\n       ^~~~~\nMaybe name a file in it."), result.err());
    }

    @Test
    void a_map_must_lie_in_the_folder() throws Exception {
        Files.move(folder.resolve("duel/duel.json"), folder.resolve("elsewhere.json"));
        duel("map \"duel.json\"", "map \"../elsewhere.json\"");
        var above = shell.run("check", "duel").err();
        assertTrue(above.matches("(?s).*duel\\.flow:\\d+:\\d+: error: map \\(\\.\\./elsewhere\\.json\\) must be named from the folder of the main file.*\\^~+\\nMaybe copy it there.*"), above);

        duel("map \"../elsewhere.json\"", "map \"link.json\"");
        Files.createSymbolicLink(folder.resolve("duel/link.json"), folder.resolve("elsewhere.json"));
        var linked = shell.run("run", "duel");
        assertEquals(1, linked.exit());
        assertTrue(linked.err().contains("error: map (link.json) leads out of the folder of the main file\n"), linked.err());
        assertTrue(linked.err().contains("^~"), linked.err());
    }

    @Test
    void json_has_all_that_an_editor_needs() throws Exception {
        duel("army.at = to }", "army.att = to }");
        var result = shell.run("check", "duel", "--json");
        var problem = json(result).get(0);

        assertEquals(1, result.exit());
        assertEquals("", result.err());
        assertEquals("duel/duel.flow", problem.get("file").asText());
        assertEquals(51, problem.get("line").asInt());
        assertEquals(20, problem.get("column").asInt());
        assertEquals(23, problem.get("endColumn").asInt());
        assertEquals("error", problem.get("severity").asText());
        assertEquals("attribute (att) is not declared in entity type (Army)", problem.get("message").asText());
        assertEquals("Maybe write at.", problem.get("remedy").asText());
        assertEquals(7, problem.size());
    }

    @Test
    void json_of_what_is_sound_is_an_empty_array() {
        assertEquals("[]", shell.ok("check duel --json").out().strip());
    }

    @Test
    void several_programs_are_checked_at_once() throws Exception {
        shell.write("a.flow", "Entity A { b: C }");
        shell.write("b.flow", "Entity B { c: D }");
        var result = shell.run("check", "a.flow", "duel", "b.flow", "--json");

        assertEquals(1, result.exit());
        assertEquals(List.of("a.flow", "b.flow"), List.of(json(result).get(0).get("file").asText(), json(result).get(1).get("file").asText()));
    }

    @Test
    void a_file_that_is_not_text_is_an_error_with_a_remedy() throws Exception {
        Files.write(folder.resolve("odd.flow"), new byte[] {'E', (byte) 0xff, 0, 1});
        var result = shell.run("check", "odd.flow");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("odd.flow:1:1: error: file (odd.flow) is not text in UTF-8"), result.err());
    }

    @Test
    void help_says_what_the_json_holds_and_what_the_exit_codes_mean() {
        var help = shell.ok("check --help").out().replaceAll("\\s+", " ");

        assertTrue(help.contains("file, line, column, endColumn"), help);
        assertTrue(help.contains("0 no errors, 1 errors, 2 wrong usage"), help);
    }
}
