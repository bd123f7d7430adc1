package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run duel --seed abc            | 2 | 'abc' is not a whole number
            run duel --threads 0           | 2 | '--threads': 0 must be at least 1
            run duel --ticks 0             | 2 | '--ticks': 0 must be at least 1
            run duel --mind gpt            | 2 | there is no mind (gpt). There are: rules
            run duel --mind Frst=rules     | 2 | there is no faction (Frst). There are: Frost, Ember
            run                            | 2 | 'SCENARIO'
            rum duel                       | 2 | Did you mean: entente run
            run duel --colour              | 2 | --colour
            fork war --at x --out b        | 2 | 'x' is not a whole number
            run nowhere                    | 1 | There is no scenario (nowhere). Maybe write one of: boss-sync, conquer-the-north
            run nowhere.flow               | 1 | There is no file (nowhere.flow). Maybe its name is mistyped.
            run .                          | 1 | holds no .flow file. Maybe name a .flow file, or the folder of a scenario.
            run duel --threads 99999999999 | 2 | '99999999999' is too large
            run duel --seed 99999999999999999999 | 2 | '99999999999999999999' is too large
            run duel --recording nowhere   | 1 | There is no recording (nowhere). Maybe name a run folder whose minds spoke through models.
            graph duel --out nowhere/a.svg | 1 | nowhere/a.svg cannot be written: there is no folder
            run duel --set spice=3         | 1 | there is no state ($spice)
            run duel --set $spice=3      | 1 | there is no state ($spice)
            run duel --set spice           | 2 | for option '--set' (K=V)
            run duel --set pace=fast       | 1 | (fast) must be a whole number
            check nowhere                  | 1 | There is no scenario (nowhere)
            fmt nowhere.flow               | 1 | there is no file
            check                          | 2 | 'SCENARIO'
            explain nowhere.flow:3         | 1 | There is no file (nowhere.flow)
            explain duel                   | 2 | 'duel' is not a file and a line, such as north.flow:12
            explain duel:                  | 2 | 'duel:' is not a file and a line, such as north.flow:12
            explain :3                     | 2 | ':3' is not a file and a line, such as north.flow:12
            explain duel:x                 | 2 | 'duel:x' is not a file and a line, such as north.flow:12
            explain duel:0                 | 2 | 'duel:0' is not a file and a line, such as north.flow:12
            explain duel:9999              | 2 | lines, so there is no line 9,999
            graph nowhere                  | 1 | There is no scenario (nowhere)
            graph duel --format png        | 2 | 'png' is none of dot, mermaid, svg
            language-server now            | 2 | 'now'
            verify nowhere                 | 1 | There is no run folder
            replay duel                    | 1 | manifest.json is missing. Maybe this is not a run folder.
            resume duel                    | 1 | manifest.json is missing. Maybe this is not a run folder.
            """)
    void what_is_wrong_is_said_in_a_sentence(String line, int exit, String sentence) {
        var result = new Shell(folder).run(line.strip().split(" +"));

        assertEquals(exit, result.exit(), result.err());
        assertTrue(result.err().contains(sentence), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        assertEquals("", result.out());
    }

    @Test
    void what_is_said_and_journaled_does_not_depend_on_where_it_runs() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertTrue(new Shell(folder).run("run", "duel", "--ticks", "0").err().contains(": 0 must be at least 1"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void without_a_command_all_are_listed() {
        var result = new Shell(folder).run();

        assertEquals(2, result.exit());
        assertTrue(result.err().contains("Missing required subcommand"), result.err());
        assertTrue(result.err().contains("Checks that a run folder"), result.err());
    }

    @Test
    void a_mind_of_somebody_in_a_scenario_without_factions_is_refused_with_what_to_do() throws IOException {
        Files.writeString(folder.resolve("empty.flow"), "Scenario Empty { ticks 3 }\n");
        var result = new Shell(folder).run("run", "empty.flow", "--mind", "x=rules");

        assertEquals(2, result.exit());
        assertTrue(result.err().contains("there is no faction (x): the scenario declares none. Maybe leave --mind out."), result.err());
    }

    @Test
    void debug_adds_the_stack_trace() {
        var result = new Shell(folder).run("run", "nowhere", "--debug");

        assertTrue(result.err().contains("\tat dev.entente.cli"), result.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run ", "replay ", "resume ", "fork ", "verify ", "check ", "fmt ", "explain ", "graph ",
        "plan ", "verify-plan ", "plan-diff ", "new ", "language-server "})
    void every_command_explains_itself(String command) {
        var result = new Shell(folder).ok(command + "--help");

        assertTrue(result.out().startsWith("Usage: entente " + command.strip()), result.out());
    }

    @Test
    void a_completion_script_knows_the_commands() {
        var script = new Shell(folder).ok("generate-completion").out();

        for (var command : List.of("replay", "explain", "graph", "plan-diff", "language-server")) {
            assertTrue(script.contains("'entente %s'".formatted(command)) || script.contains(" " + command), command);
        }
        assertTrue(script.contains("\"dot\" \"mermaid\" \"svg\""), "the formats of graph");
        assertTrue(script.contains("--draw") && script.contains("\"dfs\" \"full\""), "the options of plan");
    }
}
