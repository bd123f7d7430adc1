package dev.entente.agents.guarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.guardrail.OutputGuardrailException;
import dev.langchain4j.guardrail.config.OutputGuardrailsConfig;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The same constraints in a plain AiService of LangChain4j.
class ConstraintGuardrailTest {
    private static final String GOOD = "{\"hp\": 950, \"pattern\": \"rage\"}";
    private static final String DEAD = "{\"hp\":-1,\"pattern\":\"rage\"}";

    interface Director {
        @UserMessage("The boss has {{hp}} hit points. What next?")
        String adjust(@V("hp") int hp);
    }

    private static AiServices<Director> service(Parrot parrot, AnswerRules rules) {
        return AiServices.builder(Director.class)
                .chatModel(parrot)
                .outputGuardrails(List.of(ConstraintGuardrail.of(rules)))
                .outputGuardrailsConfig(OutputGuardrailsConfig.builder().maxRetries(3).build());
    }

    private static AnswerRules rules() {
        return AnswerRules.of(AnswerRulesTest.BOSS);
    }

    @Test
    void an_answer_that_passes_comes_back() {
        assertEquals(GOOD, service(new Parrot(GOOD), rules()).build().adjust(900));
    }

    @Test
    void a_rejected_answer_is_asked_for_again_with_the_question_and_the_reason() {
        var parrot = new Parrot(DEAD, GOOD);

        assertEquals(GOOD, service(parrot, rules()).build().adjust(900));
        var again = Parrot.texts(parrot.heard.get(1).messages()).getLast();
        assertTrue(again.startsWith("The boss has 900 hit points. What next?\n\nYour answer was rejected."), again);
        assertTrue(again.contains("found: $change.hp is -1"), again);
    }

    @Test
    void a_memory_that_has_the_question_is_not_told_it_again() {
        var parrot = new Parrot(DEAD, GOOD);
        var memory = MessageWindowChatMemory.withMaxMessages(20);

        service(parrot, rules()).chatMemory(memory).build().adjust(900);

        var texts = Parrot.texts(parrot.heard.get(1).messages());
        assertEquals("The boss has 900 hit points. What next?", texts.getFirst());
        assertTrue(texts.getLast().startsWith("Your answer was rejected."), texts.getLast());
    }

    @Test
    void an_answer_that_never_passes_never_comes_back() {
        var service = service(new Parrot(DEAD), rules()).build();

        var thrown = assertThrows(OutputGuardrailException.class, () -> service.adjust(900));

        assertTrue(thrown.getMessage().contains("rule $change.hp >= 0 and $change.hp <= 1200"), thrown.getMessage());
    }

    @Test
    void a_declared_repair_is_made() {
        var service = service(new Parrot("```\n" + GOOD + "\n```"), rules().repairing(Set.of("fences"))).build();

        assertEquals(GOOD, service.adjust(900));
    }
}
