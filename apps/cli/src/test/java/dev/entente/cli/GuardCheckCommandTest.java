package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What other rules would have rejected in a run that is over.
class GuardCheckCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void run() {
        shell = new Shell(folder);
        shell.ok("run duel --out war");
    }

    private JsonNode check(String rules) throws IOException {
        shell.write("rules.flow", rules);
        return new ObjectMapper().readTree(shell.ok("guard check rules.flow war --json").out());
    }

    @Test
    void the_rules_of_the_run_itself_would_have_rejected_nothing_more() throws IOException {
        assertEquals(0, check("Constraint no_debt: Faction.gold >= 0").get("rejected").size());

        assertTrue(shell.ok("guard check rules.flow war").out().matches("None of \\d+ decisions would have been rejected\\.\\R"));
    }

    /// Up to there both runs are the same, so the gate must have met what is found in hindsight.
    @ParameterizedTest
    @ValueSource(strings = {"Faction.gold <= 33", "every a in Army (a.at.wall == 0)", "count r in Region (r.owner == none) >= 2"})
    void what_it_finds_first_is_what_the_gate_rejects_first_in_a_run_with_that_rule(String rule) throws IOException {
        var first = check("Constraint added: " + rule).get("rejected").get(0);

        shell.write("duel/duel.flow", shell.read("duel/duel.flow") + "\nConstraint added: " + rule + "\n");
        shell.ok("run duel --out other");
        var rejected = List.of(shell.read("other/verdicts.csv").split("\r\n")).stream().filter(line -> line.contains(",rejected,added,")).findFirst();

        assertEquals(
                rejected.orElseThrow().replaceAll("^(\\d+),([^,]*),.*", "$1 $2"),
                first.get("tick").asText() + " " + first.get("agent").asText());
        assertTrue(rejected.get().contains(first.get("found").asText()), rejected.get());
    }

    @Test
    void it_is_told_as_a_table_with_a_sentence_below() {
        shell.write("rules.flow", "Constraint modest: Faction.gold <= 25\nConstraint no_debt: Faction.gold >= 0");
        var lines = shell.ok("guard check rules.flow war --most 2").out().lines().toList();

        assertTrue(lines.getFirst().matches("tick +agent +decision +rule +found"), lines.toString());
        assertTrue(lines.get(1).contains("modest"), lines.toString());
        assertTrue(lines.get(3).matches("\\.\\.\\. and \\d+ more"), lines.toString());
        assertTrue(
                lines.getLast().matches("\\d+ of \\d+ decisions would have been rejected \\(modest \\d+\\); from tick \\d+ on the run would have gone another way\\."),
                lines.toString());
    }

    @Test
    void rules_that_do_not_fit_the_run_are_refused_with_their_place() {
        shell.write("rules.flow", "Constraint modest: Faction.gld <= 33");
        var result = shell.run("guard", "check", "rules.flow", "war");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("rules.flow:1:28: error: attribute (gld) is not declared in entity type (Faction)"), result.err());
    }

    @Test
    void rules_without_a_constraint_are_refused() {
        shell.write("rules.flow", "# nothing");
        var result = shell.run("guard", "check", "rules.flow", "war");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("Rules (rules.flow) have no constraint."), result.err());
    }
}
