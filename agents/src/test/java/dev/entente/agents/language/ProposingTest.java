package dev.entente.agents.language;

import static dev.entente.agents.recording.Judgement.Outcome.FATAL;
import static dev.entente.agents.recording.Judgement.Outcome.REPROMPT;
import static dev.entente.agents.recording.Judgement.Outcome.SUCCESS;
import static dev.entente.agents.recording.Judgement.Outcome.SUCCESS_WITH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.proposal.Question;
import dev.entente.planner.proposal.Question.Attempt;
import dev.entente.planner.proposal.Reason;
import dev.entente.planner.proposal.Refusal;
import dev.entente.world.Schema;
import dev.entente.world.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProposingTest {
    private static final String METHOD = "Method trade { Do Trade(Wolves) }";
    private static final Refusal REFUSAL = new Refusal(Reason.NAME, "action (Fly) is not declared", "Trade");

    private static Question question(Attempt... earlier) {
        var world = World.create(Schema.builder().type("Faction").build(), 1);
        return new Question(
                "Wolves", 3, 1, "Rich", "Rich(Wolves)", List.of("who=Wolves"), "who.gold >= 40", "Action Trade(who: Faction)",
                List.of(earlier), world, -1, said -> said.contains("Fly") ? Optional.of(REFUSAL) : Optional.empty());
    }

    @Test
    void a_method_is_given_on_word_for_word_and_noted_as_it_will_be_judged() {
        var talk = new Talk(Voice.saying("chief", "Method go { Do Fly(Wolves) }", METHOD).configured());

        assertEquals(Optional.of("Method go { Do Fly(Wolves) }"), talk.mind.propose(question()));
        assertEquals(Optional.of(METHOD), talk.mind.propose(question()));
        assertEquals(List.of(REPROMPT, SUCCESS), talk.outcomes());
        assertEquals("name", talk.exchanges.getFirst().judgement().rule());
    }

    @Test
    void a_declared_fence_is_taken_away_and_noted() {
        var talk = new Talk(Voice.saying("chief", "```flow\n" + METHOD + "\n```").configured());

        assertEquals(Optional.of(METHOD + "\n"), talk.mind.propose(question()));
        assertEquals(List.of(SUCCESS_WITH), talk.outcomes());
    }

    @Test
    void a_question_that_is_asked_again_holds_the_earlier_proposals_and_why_they_were_rejected() {
        var voice = Voice.saying("chief", METHOD);
        new Talk(voice.configured()).mind.propose(question(new Attempt("Method go { Do Fly(Wolves) }", REFUSAL)));

        var messages = Talk.messages(voice.calls().getFirst());
        assertEquals("Method go { Do Fly(Wolves) }", messages.get(2));
        assertTrue(messages.get(3).contains("rule: name\nfound: action (Fly) is not declared\nallowed: Trade"), messages.get(3));
    }

    @Test
    void where_nobody_is_left_to_ask_it_says_an_empty_text_once() {
        var talk = new Talk(Voice.saying("chief", "Method go { Do Fly(Wolves) }").within(Voice.budget(1)));
        var first = new Attempt(talk.mind.propose(question()).orElseThrow(), REFUSAL);

        assertEquals(Optional.of(""), talk.mind.propose(question(first)));
        assertEquals(Optional.empty(), talk.mind.propose(question(first, new Attempt("", REFUSAL))));
        assertEquals(List.of(FATAL), talk.outcomes());
    }

    @Test
    void a_model_that_fails_proposes_nothing() {
        assertEquals(Optional.of(""), new Talk(Voice.saying("chief", "!server").configured()).mind.propose(question()));
    }
}
