package dev.entente.agents.language;

import static dev.entente.agents.recording.Judgement.Outcome.FAILURE;
import static dev.entente.agents.recording.Judgement.Outcome.FATAL;
import static dev.entente.agents.recording.Judgement.Outcome.NOTHING;
import static dev.entente.agents.recording.Judgement.Outcome.REPROMPT;
import static dev.entente.agents.recording.Judgement.Outcome.SUCCESS;
import static dev.entente.agents.recording.Judgement.Outcome.SUCCESS_WITH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.MindSettings.Budget;
import dev.entente.agents.model.Reply;
import dev.entente.agents.recording.Judgement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingTest {
    private static final String GOOD = "{\"option\": 1, \"because\": \"it is cheap\"}";
    private static final String BAD = "{\"option\": 9, \"because\": \"why not\"}";

    @Test
    void an_answer_that_passes_is_taken_and_noted() {
        var voice = Voice.saying("chief", GOOD);
        var talk = new Talk(voice.configured());

        assertEquals(1, talk.choose());
        var exchange = talk.exchanges.getFirst();
        assertEquals(Judgement.passed(""), exchange.judgement());
        assertEquals("chief", exchange.model());
        assertEquals(voice.calls(), List.of(exchange.call()));
        assertEquals(new Reply.Answer(GOOD, "test", Voice.COST, 50), exchange.reply());
    }

    @Test
    void a_rejected_answer_is_asked_for_again_with_the_whole_conversation_and_the_reason() {
        var voice = Voice.saying("chief", "prose", BAD, GOOD);
        var talk = new Talk(voice.configured());

        assertEquals(1, talk.choose());
        assertEquals(List.of(REPROMPT, REPROMPT, SUCCESS), talk.outcomes());
        assertEquals(List.of(1, 2, 3), voice.calls().stream().map(Call::attempt).toList());
        var first = Talk.messages(voice.calls().get(0));
        var last = Talk.messages(voice.calls().get(2));
        assertEquals(first, last.subList(0, 2));
        assertEquals(List.of("prose", BAD), List.of(last.get(2), last.get(4)));
        assertTrue(last.get(3).contains("found: no JSON: character 1: found (p), expected a value"), last.get(3));
        assertTrue(last.get(5).contains("found: option is 9, which is not a whole number from 0 to 2"), last.get(5));
        assertTrue(last.get(5).contains("allowed: {\"option\": <a number from 0 to 2>, \"because\": <text>}"), last.get(5));
        assertEquals(voice.calls().get(0).request().responseFormat(), voice.calls().get(2).request().responseFormat());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"because": "x"}                          | field (option) is missing
            {"way": 1}                                | field (option) is missing; field (because) is missing; field (way) is unknown
            {"option": 1}                             | field (because) is missing
            {"option": 1, "option": 2, "because": ""} | field (option) is said twice
            {"option": 1, "because": "", "do": "it"}  | field (do) is unknown
            {"option": "1", "because": ""}            | option is "1", which is not a whole number from 0 to 2
            {"option": 1.0, "because": ""}            | option is 1.0, which is not a whole number from 0 to 2
            {"option": -1, "because": ""}             | option is -1, which is not a whole number from 0 to 2
            {"option": null, "because": []}           | option is null, which is not a whole number from 0 to 2; because is [], which is not a text of at most 2000 characters
            {"option": 4294967297, "because": ""}     | option is 4294967297, which is not a whole number from 0 to 2
            [1]                                       | the answer is [1], which is not a record
            {"option": 1, "because": ""} {}           | no JSON: character 30: found ({), expected nothing after the end
            """)
    void what_does_not_fit_is_rejected_with_all_that_is_wrong(String said, String found) {
        var talk = new Talk(Voice.saying("chief", said).within(Voice.budget(1)));

        assertEquals(Talk.OTHERWISE, talk.choose());
        assertEquals("shape", talk.exchanges.getFirst().judgement().rule());
        assertEquals(found, talk.exchanges.getFirst().judgement().found());
    }

    @Test
    void a_declared_repair_is_made_and_noted() {
        var talk = new Talk(Voice.saying("chief", "```\n" + GOOD + "\n```").configured());

        assertEquals(1, talk.choose());
        assertEquals(List.of(SUCCESS_WITH), talk.outcomes());
        assertEquals("fences", talk.exchanges.getFirst().judgement().repair());
    }

    @Test
    void the_next_rung_is_asked_when_all_attempts_are_used_up_and_knows_what_was_rejected() {
        var second = Voice.saying("wise", GOOD);
        var talk = new Talk(Voice.saying("chief", BAD).within(Voice.budget(2)), second.configured());

        assertEquals(1, talk.choose());
        assertEquals(List.of("chief", "chief", "wise"), talk.asked());
        assertEquals(List.of(REPROMPT, FAILURE, SUCCESS), talk.outcomes());
        assertEquals(3, second.calls().getFirst().attempt());
        assertEquals(6, second.calls().getFirst().request().messages().size());
    }

    @Test
    void the_next_rung_is_asked_at_once_when_a_model_says_nothing() {
        var talk = new Talk(Voice.saying("chief", "!timeout").configured(), Voice.saying("wise", GOOD).configured());

        assertEquals(1, talk.choose());
        assertEquals(List.of("chief", "wise"), talk.asked());
        assertEquals(List.of(NOTHING, SUCCESS), talk.outcomes());
    }

    @Test
    void the_rules_choose_where_everybody_fails() {
        var talk = new Talk(Voice.saying("chief", "!open").configured(), Voice.saying("wise", BAD).within(Voice.budget(2)));

        assertEquals(Talk.OTHERWISE, talk.choose());
        assertEquals(List.of(NOTHING, REPROMPT, FATAL), talk.outcomes());
    }

    private static Budget budget(OptionalLong tokens, Optional<Duration> time, OptionalDouble money) {
        return new Budget(5, tokens, time, money, OptionalLong.empty(), OptionalDouble.empty());
    }

    /// An attempt costs 110 tokens and 200 millionths, and takes 50 ms.
    @Test
    void tokens_time_and_money_of_a_decision_end_a_rung() {
        var budgets = List.of(
                budget(OptionalLong.of(200), Optional.empty(), OptionalDouble.empty()),
                budget(OptionalLong.empty(), Optional.of(Duration.ofMillis(100)), OptionalDouble.empty()),
                budget(OptionalLong.empty(), Optional.empty(), OptionalDouble.of(0.0003)));
        for (var budget : budgets) {
            var talk = new Talk(Voice.saying("chief", BAD).within(budget));

            assertEquals(Talk.OTHERWISE, talk.choose());
            assertEquals(List.of(REPROMPT, FATAL), talk.outcomes(), budget::toString);
        }
    }

    @Test
    void each_decision_has_its_budget_anew() {
        var talk = new Talk(Voice.saying("chief", BAD).within(Voice.budget(2)));
        talk.choose();
        talk.choose();

        assertEquals(List.of(REPROMPT, FATAL, REPROMPT, FATAL), talk.outcomes());
    }

    @Test
    void when_the_run_has_spent_its_budget_nobody_is_asked_and_that_is_noted() {
        var budget = new Budget(
                3, OptionalLong.empty(), Optional.empty(), OptionalDouble.empty(), OptionalLong.of(200), OptionalDouble.empty());
        var voice = Voice.saying("chief", GOOD);
        var talk = new Talk(voice.within(budget));

        assertEquals(List.of(1, 1, Talk.OTHERWISE), List.of(talk.choose(), talk.choose(), talk.choose()));
        assertEquals(2, voice.calls().size());
        assertEquals(3, talk.exchanges.size());
        assertEquals("budget", ((Reply.Silence) talk.exchanges.getLast().reply()).failure().code());
    }

    @Test
    void an_exchange_is_kept_before_anything_follows_from_it() {
        var mind = new LanguageMind("Wolves", List.of(Voice.saying("chief", GOOD).configured()), _ -> 0, _ -> {
            throw new IllegalStateException("full");
        }, new Spending());

        assertThrows(IllegalStateException.class, () -> mind.choose(Talk.choice(1)));
    }

    @Test
    void a_long_rejected_answer_is_said_again_only_in_part() {
        var voice = Voice.saying("chief", "x".repeat(60_000), GOOD);
        new Talk(voice.configured()).choose();

        assertEquals(2_003, Talk.messages(voice.calls().getLast()).get(2).length());
    }

    @Test
    void a_ladder_without_a_model_is_refused() {
        var refused = assertThrows(IllegalArgumentException.class, Talk::new);

        assertEquals("the ladder of (Wolves) must have at least one model", refused.getMessage());
    }
}
