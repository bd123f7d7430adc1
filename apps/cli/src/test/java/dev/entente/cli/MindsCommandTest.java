package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Listing minds, trying one, and asking one what went wrong.
class MindsCommandTest {
    @TempDir
    private Path folder;

    private Shell keyed() {
        return new Shell(folder, Talker.key());
    }

    private Shell keyless() {
        return new Shell(folder, Map.of());
    }

    @Test
    void without_a_configuration_there_are_the_rules() {
        var minds = keyless().run("minds");

        assertEquals(0, minds.exit());
        assertEquals("rules", minds.lastLine());
        assertTrue(minds.err().contains("No mind speaks through a model yet."), minds.err());
    }

    @Test
    void the_list_says_where_a_mind_speaks_and_whether_its_key_is_there() {
        keyed().write("entente.properties", """
                entente.mind.north.provider=openai
                entente.mind.north.model=gpt-test
                entente.mind.north.base-url=http://127.0.0.1:9/v1
                entente.mind.north.key=NORTH_KEY
                entente.mind.north.ladder=small
                entente.mind.small.provider=ollama
                entente.mind.small.model=llama
                """);

        var lines = keyed().ok("minds").out().lines().toList();
        assertEquals(
                List.of("north", "openai", "gpt-test", "http://127.0.0.1:9/v1", "NORTH_KEY, set", "small, rules"),
                List.of(lines.get(1).split(" {2,}")));
        assertTrue(lines.get(2).startsWith("small  ollama    llama "), lines.get(2));
        assertFalse(keyed().ok("minds --json").out().contains("sk-secret"));
    }

    @Test
    void a_missing_key_is_named_by_its_variable_and_nothing_starts() {
        keyed().write("entente.properties", "entente.mind.north.provider=openai\nentente.mind.north.model=gpt-test\n");

        var minds = keyless().run("minds");
        assertEquals(1, minds.exit());
        assertTrue(minds.err().contains("OPENAI_API_KEY"), minds.err());
        var run = keyless().run("run", "duel", "--mind", "north", "--out", "r");
        assertEquals(1, run.exit());
        assertTrue(run.err().contains("OPENAI_API_KEY"), run.err());
        assertFalse(folder.resolve("r").toFile().exists());
    }

    @Test
    void a_mind_that_there_is_not_is_refused_with_those_that_there_are() {
        try (var talker = new Talker()) {
            keyed().write("entente.properties", talker.configuration());

            var run = keyed().run("run", "duel", "--mind", "nort");
            assertEquals(2, run.exit());
            assertTrue(run.err().contains("there is no mind (nort). There are: rules, north."), run.err());
            assertTrue(keyed().run("minds", "test", "nort").err().contains("There is no mind (nort). There are: north."));
        }
    }

    @Test
    void a_trial_shows_what_was_said_and_judged_until_something_passes() {
        try (var talker = new Talker()) {
            keyed().write("entente.properties", talker.configuration());

            var trial = keyed().ok("minds test north");
            assertEquals(2, talker.asked());
            assertTrue(trial.out().contains("reprompt by $sum.total == 17 + 25: found $sum.total is 43"), trial.out());
            assertTrue(trial.out().contains("{\"total\": 42, \"because\": \"it is call 2\"}"), trial.out());
            assertEquals("north can be used.", trial.lastLine());
        }
    }

    @Test
    void a_trial_of_a_mind_that_is_out_of_reach_fails_and_says_why() {
        String configuration;
        try (var talker = new Talker()) {
            configuration = talker.configuration();
        }
        keyed().write("entente.properties", configuration);

        var trial = keyed().run("minds", "test", "north");
        assertEquals(1, trial.exit());
        assertTrue(trial.out().contains("no answer: unreachable"), trial.out());
        assertEquals("Nothing that north said passes.", trial.lastLine());
    }

    @Test
    void wrong_modes_are_refused() {
        assertTrue(keyless().run("run", "duel", "--calls", "later").err().contains("There are: live, record, replay, replay-or-record."));
        assertTrue(keyless().run("run", "duel", "--calls", "replay").err().contains("--calls replay needs --recording RUN"));
        assertEquals(2, keyless().run("run", "duel", "--calls", "live", "--recording", "x").exit());
        assertEquals(1, keyless().run("run", "duel", "--recording", "nowhere").exit());
    }

    @Test
    void a_run_that_went_well_has_nothing_to_diagnose() {
        keyless().ok("run duel --quiet --out calm");

        assertEquals("Nothing was refused, and no goal was given up.", keyless().ok("diagnose calm").lastLine());
    }

    @Test
    void a_mind_is_asked_why_a_run_does_not_go_well() {
        var shell = keyed();
        shell.write("duel/duel.flow", shell.read("duel/duel.flow") + "\nConstraint modest: Faction.gold <= 35\n");
        try (var talker = new Talker()) {
            shell.write("entente.properties", talker.configuration());
            shell.ok("run duel --quiet --out stuck");
            var told = shell.ok("diagnose stuck --mind north").out();

            assertTrue(told.endsWith("Treasury: constraint\nAllow more.\n"), told);
        }
    }
}
