package dev.entente.agents.guarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.entente.agents.guarding.GuardedChatModel.Event;
import dev.entente.agents.model.Usage;
import dev.entente.agents.recording.Judgement;
import dev.entente.agents.recording.Judgement.Outcome;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardedChatModelTest {
    private static final String GOOD = "{\"hp\": 950, \"pattern\": \"rage\"}";
    private static final String DEAD = "{\"hp\":-1,\"pattern\":\"rage\"}";
    private static final String RULE = "$change.hp >= 0 and $change.hp <= 1200";

    private final List<Event> events = new ArrayList<>();

    private GuardedChatModel guarded(Parrot parrot, int attempts) {
        return GuardedChatModel.over(parrot, AnswerRules.of(AnswerRulesTest.BOSS), attempts, events::add);
    }

    private static ChatRequest question() {
        return ChatRequest.builder()
                .messages(UserMessage.from("What next?"))
                .temperature(0.5)
                .responseFormat(ResponseFormat.JSON)
                .build();
    }

    @Test
    void an_answer_that_passes_comes_back_as_it_is() {
        assertEquals(GOOD, guarded(new Parrot(GOOD), 3).chat("What next?"));
        assertEquals(List.of(new Event(1, GOOD, Judgement.passed(""), new Usage(10, 3))), events);
    }

    @Test
    void a_rejected_answer_is_followed_by_the_whole_conversation_and_the_reason() {
        var parrot = new Parrot(DEAD, GOOD);

        var response = guarded(parrot, 3).chat(question());

        assertEquals(GOOD, response.aiMessage().text());
        assertEquals(
                List.of("What next?", DEAD, """
                        Your answer was rejected.
                        rule: %s
                        found: $change.hp is -1
                        allowed: %s
                        Answer the same question again, in the same form and with nothing else.""".formatted(RULE, RULE)),
                Parrot.texts(parrot.heard.get(1).messages()));
        assertEquals(0.5, parrot.heard.get(1).parameters().temperature());
        assertEquals(ResponseFormat.JSON, parrot.heard.get(1).responseFormat());
    }

    @Test
    void every_token_counts_and_every_verdict_is_told() {
        var response = guarded(new Parrot(DEAD, "no", GOOD), 3).chat(question());

        assertEquals(new TokenUsage(30, 9), response.tokenUsage());
        assertEquals(
                List.of(Outcome.REPROMPT, Outcome.REPROMPT, Outcome.SUCCESS),
                events.stream().map(event -> event.judgement().outcome()).toList());
        assertEquals(List.of(RULE, "shape", ""), events.stream().map(event -> event.judgement().rule()).toList());
    }

    @Test
    void nothing_comes_back_where_no_attempt_passes() {
        var parrot = new Parrot(DEAD);

        var rejected = assertThrows(RejectedAnswerException.class, () -> guarded(parrot, 2).chat(question()));

        assertEquals(
                "No answer of 2 passed; the last broke the rule (%s): found $change.hp is -1, allowed %s.".formatted(RULE, RULE),
                rejected.getMessage());
        assertEquals(RULE, rejected.rule());
        assertEquals(new Usage(20, 6), rejected.usage());
        assertEquals(2, parrot.heard.size());
        assertEquals(Outcome.FATAL, events.getLast().judgement().outcome());
    }

    @Test
    void a_declared_repair_is_made_and_told() {
        var rules = AnswerRules.of(AnswerRulesTest.BOSS).repairing(Set.of("fences"));
        var guarded = GuardedChatModel.over(new Parrot("```\n" + GOOD + "\n```"), rules, 1, events::add);

        assertEquals(GOOD, guarded.chat("What next?"));
        assertEquals(Judgement.passed("fences"), events.getLast().judgement());
    }

    @Test
    void it_can_do_what_its_model_can() {
        var parrot = new Parrot(GOOD);

        assertEquals(parrot.supportedCapabilities(), guarded(parrot, 1).supportedCapabilities());
        assertEquals(parrot.provider(), guarded(parrot, 1).provider());
    }

    @Test
    void less_than_one_attempt_is_none() {
        assertThrows(IllegalArgumentException.class, () -> guarded(new Parrot(GOOD), 0));
    }
}
