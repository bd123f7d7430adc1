package dev.entente.agents.language;

import static dev.entente.agents.recording.Judgement.Outcome.FAILURE;
import static dev.entente.agents.recording.Judgement.Outcome.FATAL;
import static dev.entente.agents.recording.Judgement.Outcome.NOTHING;
import static dev.entente.agents.recording.Judgement.Outcome.REPROMPT;
import static dev.entente.agents.recording.Judgement.Outcome.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.MindSettings.Budget;
import dev.entente.agents.recording.Judgement.Outcome;
import dev.entente.dsl.Type;
import dev.entente.engine.execution.Adviser.Attempt;
import dev.entente.engine.execution.Adviser.Inquiry;
import dev.entente.engine.execution.Adviser.Objection;
import dev.entente.guardrails.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What a director is asked by `Evaluate`, attempt by attempt, as the engine does it.
class AnsweringTest {
    private static final Type SHAPE = new Type.Fields(List.of(new Type.Field("hp", Type.Plain.INT)));

    private static Said hp(long value) {
        return new Said.Parts(List.of(new Said.Part("hp", new Said.Whole(value))));
    }

    /// Passes hit points from 0 on.
    private static Optional<Objection> judge(Said said) {
        return said instanceof Said.Parts(var parts)
                        && parts.equals(List.of(new Said.Part("hp", parts.getFirst().value())))
                        && parts.getFirst().value() instanceof Said.Whole(long hp)
                        && hp >= 0
                ? Optional.empty()
                : Optional.of(new Objection("$x.hp >= 0", said.brief(), "$x.hp >= 0"));
    }

    private static Inquiry inquiry(long tick, List<Attempt> earlier) {
        return new Inquiry(
                "Boss#1", tick, "director", "adjust", hp(900), SHAPE, List.of("$x.hp >= 0"), 7, _ -> List.of(), earlier,
                AnsweringTest::judge);
    }

    /// Asks as the engine does: once a tick, until an answer passes or there were enough attempts.
    private static List<Attempt> evaluate(Talk talk, int retries) {
        var earlier = new ArrayList<Attempt>();
        for (int tick = 1; tick <= retries + 1; tick++) {
            var said = talk.mind.answer(inquiry(tick, earlier)).orElse(new Said.Malformed(""));
            if (judge(said).isEmpty()) {
                break;
            }
            earlier.add(new Attempt(said, judge(said).orElseThrow()));
        }
        return earlier;
    }

    @Test
    void what_is_said_is_given_on_right_or_wrong_and_noted_with_its_verdict() {
        var talk = new Talk(Voice.saying("chief", "{\"hp\": -1}", "{\"hp\": 5}").configured());

        assertEquals(Optional.of(hp(-1)), talk.mind.answer(inquiry(1, List.of())));
        assertEquals(Optional.of(hp(5)), talk.mind.answer(inquiry(1, List.of())));
        assertEquals(List.of(REPROMPT, SUCCESS), talk.outcomes());
        assertEquals("{\"hp\": -1}", talk.exchanges.getFirst().judgement().found());
        assertEquals("Wolves for Boss#1", talk.exchanges.getFirst().call().asker());
    }

    @Test
    void a_question_that_is_asked_again_holds_the_earlier_answers_and_why_they_were_rejected() {
        var voice = Voice.saying("chief", "{\"hp\": -1}", "words", "{\"hp\": 5}");
        var talk = new Talk(voice.configured());
        evaluate(talk, 2);

        var last = Talk.messages(voice.calls().getLast());
        assertEquals(6, last.size());
        assertEquals(List.of("{\"hp\": -1}", "words"), List.of(last.get(2), last.get(4)));
        assertTrue(last.get(3).contains("rule: $x.hp >= 0\nfound: {\"hp\": -1}\nallowed: $x.hp >= 0"), last.get(3));
        assertEquals(List.of(1, 2, 3), voice.calls().stream().map(it -> it.attempt()).toList());
    }

    @Test
    void each_rung_has_its_attempts_and_then_the_next_is_asked() {
        var talk = new Talk(
                Voice.saying("chief", "{\"hp\": -1}").within(Voice.budget(2)),
                Voice.saying("wise", "{\"hp\": -2}").within(Voice.budget(1)));
        var attempts = evaluate(talk, 4);

        assertEquals(List.of("chief", "chief", "wise"), talk.asked());
        assertEquals(List.of(REPROMPT, FAILURE, FATAL), talk.outcomes());
        assertEquals(5, attempts.size());
        assertEquals(new Said.Malformed(""), attempts.getLast().said());
    }

    @Test
    void a_run_that_goes_on_within_a_decision_asks_the_same_rung() {
        var rejected = new Attempt(hp(-1), new Objection("r", "f", "a"));
        var talk = new Talk(
                Voice.saying("chief", "{\"hp\": 1}").within(Voice.budget(2)), Voice.saying("wise", "{\"hp\": 2}").configured());

        talk.mind.answer(inquiry(1, List.of(rejected)));
        talk.mind.answer(inquiry(9, List.of(rejected, rejected)));

        assertEquals(List.of("chief", "wise"), talk.asked());
    }

    @Test
    void a_model_that_says_nothing_is_passed_over_at_once() {
        var talk = new Talk(Voice.saying("chief", "!rate").configured(), Voice.saying("wise", "{\"hp\": 2}").configured());

        assertEquals(Optional.of(hp(2)), talk.mind.answer(inquiry(1, List.of())));
        assertEquals(List.of(NOTHING, SUCCESS), talk.outcomes());
    }

    @Test
    void there_is_no_answer_where_everybody_fails() {
        var talk = new Talk(Voice.saying("chief", "!refused").configured(), Voice.saying("wise", "!empty").configured());

        assertEquals(Optional.empty(), talk.mind.answer(inquiry(1, List.of())));
        assertEquals(List.of(NOTHING, NOTHING), talk.outcomes());
    }

    @Test
    void what_a_decision_costs_is_counted_over_all_its_attempts() {
        var budget = new Budget(
                9, OptionalLong.of(300), Optional.empty(), OptionalDouble.empty(), OptionalLong.empty(), OptionalDouble.empty());
        var talk = new Talk(Voice.saying("chief", "{\"hp\": -1}").within(budget));
        evaluate(talk, 8);

        assertEquals(List.of(REPROMPT, REPROMPT, FATAL), talk.outcomes());
    }

    @Test
    void words_are_no_answer_and_say_why() {
        var talk = new Talk(Voice.saying("chief", "I would rather write a poem").configured());

        assertEquals(
                Optional.of(new Said.Malformed("I would rather write a poem")), talk.mind.answer(inquiry(1, List.of())));
        assertEquals(
                "no JSON: character 1: found (I), expected a value",
                talk.exchanges.getFirst().judgement().found());
        assertEquals(List.of(Outcome.REPROMPT), talk.outcomes());
    }

    @Test
    void an_exception_of_a_model_is_no_answer_and_goes_on_to_whoever_runs_the_run() {
        var talk = new Talk(new Voice("chief", _ -> {
            throw new IllegalStateException("never recorded");
        }).configured());

        assertThrows(IllegalStateException.class, () -> talk.mind.answer(inquiry(1, List.of())));
        assertEquals(List.of(), talk.exchanges);
    }
}
