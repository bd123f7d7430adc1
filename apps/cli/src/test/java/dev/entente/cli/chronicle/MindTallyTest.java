package dev.entente.cli.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import dev.entente.agents.recording.Judgement;
import dev.entente.agents.recording.Judgement.Outcome;
import dev.entente.agents.recording.RecordedCall;
import dev.entente.agents.recording.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class MindTallyTest {
    private final MindTally tally = new MindTally();

    private void call(String asker, int attempt, String mind, Outcome outcome, String rule) {
        var reply = outcome == Outcome.NOTHING
                ? new Reply.Silence(Failure.TIMEOUT, "too slow", Usage.NONE, 100)
                : new Reply.Answer("{}", "m", new Usage(90, 10), 20);
        var request = new Request(mind, "openai", new TreeMap<>(), "", List.of());
        var verdict = new Judgement(outcome, "", rule, rule.isEmpty() ? "" : "found " + attempt, "");
        tally.add(new RecordedCall(asker, 3, "choose-1", attempt, request, reply, verdict));
    }

    private void some() {
        call("Wolves", 1, "large", Outcome.SUCCESS, "");
        call("Wolves", 1, "large", Outcome.REPROMPT, "shape");
        call("Bears", 1, "large", Outcome.NOTHING, "");
        call("Wolves", 2, "large", Outcome.SUCCESS, "");
        call("Bears", 2, "small", Outcome.SUCCESS_WITH, "");
        call("Wolves", 1, "large", Outcome.REPROMPT, "shape");
        call("Wolves", 2, "large", Outcome.FAILURE, "references");
        call("Wolves", 3, "small", Outcome.FATAL, "shape");
    }

    @Test
    void a_decision_is_what_one_asker_is_asked_until_it_is_made() {
        some();
        assertEquals(new MindFigures(4, 1, 2, 3, 8, 1, 700, 240), tally.all());
        assertEquals(4 / 3.0, tally.all().reasks(), 1e-9);
        assertEquals(700 / 3.0, tally.all().tokensEach(), 1e-9);
    }

    @Test
    void every_agent_answers_for_its_decisions_and_every_mind_for_its_part_in_them() {
        some();
        assertEquals(new MindFigures(1, 0, 0, 1, 2, 1, 100, 120), tally.byAgent().get("Bears"));
        assertEquals(new MindFigures(4, 1, 2, 2, 6, 1, 500, 200), tally.byMind().get("large"));
        assertEquals(new MindFigures(2, 0, 1, 1, 2, 0, 200, 40), tally.byMind().get("small"));
        assertEquals(Map.of("timeout", 1L), tally.failures("large"));
    }

    @Test
    void rules_are_told_with_their_first_example_the_most_often_broken_first() {
        some();
        assertEquals(
                List.of(
                        new MindTally.Broken("shape", 3, "Wolves", 3, "found 1", ""),
                        new MindTally.Broken("references", 1, "Wolves", 3, "found 2", "")),
                tally.byRule());
    }

    @Test
    void behind_an_execution_is_the_mind_that_it_asks() {
        assertEquals("Arbiter", MindTally.agent("Arbiter for Shop.ON (Order.Placed)#7"));
        assertEquals("Wolves", MindTally.agent("Wolves"));
    }

    @Test
    void nobody_asked_is_nothing_decided() {
        assertTrue(tally.empty());
        assertEquals(0, tally.all().reasks());
    }
}
