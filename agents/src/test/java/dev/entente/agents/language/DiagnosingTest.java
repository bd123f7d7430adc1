package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.language.Diagnosis.Cause;
import dev.entente.agents.language.Diagnosis.Finding;
import dev.entente.agents.recording.Judgement.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosingTest {
    private static final String GOOD = "{\"agent\": \"Wolves\", \"cause\": \"resources\", \"advice\": \"Start them with more gold.\"}";

    @Test
    void a_finding_that_passes_is_given() {
        var talk = new Talk(Voice.saying("chief", "It is the gold.", GOOD).configured());

        assertEquals(
                Optional.of(new Finding("Wolves", Cause.RESOURCES, "Start them with more gold.")),
                talk.mind.diagnose(PromptsTest.diagnosis()));
        assertEquals(List.of(Outcome.REPROMPT, Outcome.SUCCESS), talk.outcomes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"agent": "Bears", "cause": "mind", "advice": ""}   | agent is "Bears", which is not one of Wolves, Ravens
            {"agent": "Wolves", "cause": "fate", "advice": ""}  | cause is "fate", which is not one of constraint, requirement, method, resources, contention, mind, unknown
            {"agent": "Wolves", "cause": "mind", "advice": 1}   | advice is 1, which is not a text of at most 500 characters
            """)
    void a_finding_about_nobody_or_nothing_is_rejected(String said, String found) {
        var talk = new Talk(Voice.saying("chief", said).within(Voice.budget(1)));

        assertEquals(Optional.empty(), talk.mind.diagnose(PromptsTest.diagnosis()));
        assertEquals(found, talk.exchanges.getFirst().judgement().found());
    }

    @Test
    void an_advice_that_goes_on_and_on_is_rejected() {
        var said = "{\"agent\": \"Wolves\", \"cause\": \"mind\", \"advice\": \"" + "more ".repeat(101) + "\"}";
        var talk = new Talk(Voice.saying("chief", said).within(Voice.budget(1)));

        assertTrue(talk.mind.diagnose(PromptsTest.diagnosis()).isEmpty());
        assertTrue(talk.exchanges.getFirst().judgement().found().endsWith("which is not a text of at most 500 characters"));
    }
}
