package dev.entente.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.agents.RecordedMind.Answers;
import dev.entente.planner.Choice;
import dev.entente.planner.Option;
import dev.entente.world.Schema;
import dev.entente.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedMindTest {
    private static final World WORLD = World.create(Schema.builder().build(), 1);
    private static final Choice MARCH_OR_WAIT = choice(7);

    private static Choice choice(long tick) {
        var march = new Option(0, "march", 10, true, 1);
        var wait = new Option(1, "wait", 0, true, 2);
        return new Choice("Wolves", tick, 3, "Hold(Wolves, karhold)", List.of(march, wait), WORLD, -1);
    }

    @Test
    void a_question_that_was_asked_gets_its_answer() {
        var answers = new Answers();
        answers.add(MARCH_OR_WAIT.question(), 1);
        var mind = new RecordedMind(answers, _ -> 0);

        assertEquals(1, mind.choose(MARCH_OR_WAIT));
        assertEquals(1, mind.reused());
    }

    @Test
    void another_question_goes_to_the_other_mind() {
        var answers = new Answers();
        answers.add(MARCH_OR_WAIT.question(), 1);
        var mind = new RecordedMind(answers, _ -> 0);

        assertEquals(0, mind.choose(choice(8)));
        assertEquals(0, mind.reused());
        assertEquals(1, mind.asked());
    }

    @Test
    void several_answers_come_in_their_order_and_the_last_one_stays() {
        var answers = new Answers();
        answers.add(MARCH_OR_WAIT.question(), 1);
        answers.add(MARCH_OR_WAIT.question(), 0);
        var mind = new RecordedMind(answers, _ -> 9);

        assertEquals(List.of(1, 0, 0), List.of(
                mind.choose(MARCH_OR_WAIT), mind.choose(MARCH_OR_WAIT), mind.choose(MARCH_OR_WAIT)));
    }

    @Test
    void minds_that_share_answers_do_not_disturb_each_other() {
        var answers = new Answers();
        answers.add(MARCH_OR_WAIT.question(), 1);
        answers.add(MARCH_OR_WAIT.question(), 0);
        new RecordedMind(answers, _ -> 9).choose(MARCH_OR_WAIT);

        assertEquals(1, new RecordedMind(answers, _ -> 9).choose(MARCH_OR_WAIT));
    }
}
