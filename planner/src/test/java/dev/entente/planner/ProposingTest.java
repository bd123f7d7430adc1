package dev.entente.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.proposal.Policy;
import dev.entente.planner.proposal.Question;
import dev.entente.planner.proposal.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ProposingTest {
    private static final String LIT =
            "Goal Lit(land: Region) { Achieved when land.beacon  Method never when land.cost > 99 { Do Light(land) } }";

    /// Says what it was given, the first thing first.
    private static final class Says implements Chooser {
        private final List<String> answers;
        private final List<Question> asked = new ArrayList<>();

        Says(String... answers) {
            this.answers = List.of(answers);
        }

        @Override
        public int choose(Choice choice) {
            return 0;
        }

        @Override
        public Optional<String> propose(Question question) {
            asked.add(question);
            return Optional.of(asked.size() > answers.size() ? "" : answers.get(asked.size() - 1));
        }
    }

    private static Toy toy(String goal, String goals, Chooser mind, Policy policy) {
        var toy = Toy.of(goal, goals);
        toy.plan.learn(Repertoire.of(toy.domain, toy.world.entity("Wolves"), policy));
        toy.mind = mind;
        return toy;
    }

    private static Toy lit(Chooser mind) {
        return toy("Lit(cedar)", LIT, mind, Policy.CAUTIOUS);
    }

    @Nested
    class Where_no_method_applies {

        @Test
        void the_mind_is_asked_and_its_method_is_followed() {
            var mind = new Says("Method light { Do Light(cedar) }");
            var toy = lit(mind);
            assertEquals("Light(cedar)", toy.planned());
            assertEquals(1, mind.asked.size());
            assertEquals("Lit(cedar)", mind.asked.getFirst().task());
            assertEquals(List.of("land=cedar"), mind.asked.getFirst().arguments());
            assertEquals("land.beacon", mind.asked.getFirst().achieved());
            assertTrue(mind.asked.getFirst().known().contains("Action Light(land: Region)"));
        }

        @Test
        void the_json_form_is_as_good() {
            var mind = new Says("""
                    {"name": "light", "body": [
                      {"kind": "Do", "action": "Light", "arguments": [{"value": {"kind": "Name", "name": "cedar"}}]}]}
                    """);
            assertEquals("Light(cedar)", lit(mind).planned());
        }

        @Test
        void what_was_learned_is_used_for_other_arguments_without_asking() {
            var mind = new Says("Method light { Do Light(cedar) }");
            var toy = toy("Both()", LIT + """
                    Goal Both() { Method both { Achieve Lit(cedar)  Achieve Lit(elm)  Achieve Lit(ash) } }
                    """, mind, Policy.CAUTIOUS);
            assertEquals("Light(cedar) Light(elm) Light(ash)", toy.planned());
            assertEquals(1, mind.asked.size());
            assertEquals("Method light { Do Light(land) }", text(toy));
            assertTrue(toy.plan.repertoire().learned().getFirst().provenance().lifted());
            assertEquals(2, toy.plan.repertoire().tally().reuses());
        }

        @Test
        void what_is_rejected_is_asked_again_with_the_reason_and_then_given_up_with_it() {
            var mind = new Says("Method light { Do Fly(cedar) }", "Method pay { Do Pay(Wolves, 5) }");
            var toy = lit(mind);
            assertFalse(toy.unfold());
            assertEquals(List.of(), mind.asked.getFirst().refused());
            assertEquals(Reason.NAME, mind.asked.getLast().refused().getFirst().reason());
            assertEquals("no method of (Lit(cedar)) applies; a proposed one was rejected: verifier: Lit(cedar) is not achieved "
                    + "at the end; allowed: a method that achieves it", toy.plan.reason());
            assertEquals(2, mind.asked.size());
            assertEquals(1, toy.plan.size());
        }

        @Test
        void the_mind_is_not_asked_for_the_same_task_before_it_has_rested() {
            var mind = new Says();
            var toy = lit(mind);
            assertFalse(toy.unfold());
            int asked = mind.asked.size();
            assertFalse(toy.unfold());
            assertEquals(asked, mind.asked.size());
        }

        @Test
        void a_mind_that_never_proposes_costs_nothing_and_says_nothing() {
            var toy = lit(_ -> 0);
            assertFalse(toy.unfold());
            assertEquals("no method of (Lit(cedar)) applies", toy.plan.reason());
            assertEquals(0, toy.plan.repertoire().tally().questions());
        }
    }

    @Nested
    class Asking {

        @Test
        void is_left_where_another_way_leads_on() {
            var mind = new Says("Method light { Do Light(cedar) }");
            var toy = toy("Top()", LIT + "Goal Top() { Method hard { Achieve Lit(cedar) }  Method easy { Do Light(ash) } }",
                    mind, Policy.CAUTIOUS);
            assertEquals("Light(ash)", toy.planned());
            assertEquals(0, mind.asked.size());
        }

        @Test
        void is_left_where_a_goal_does_not_say_when_it_is_achieved() {
            var mind = new Says("Method light { Do Light(cedar) }");
            var toy = toy("Top()", "Goal Top() { Method never when false { Do Light(ash) } }", mind, Policy.CAUTIOUS);
            assertFalse(toy.unfold());
            assertEquals(0, mind.asked.size());
        }

        @Test
        void happens_where_methods_apply_if_the_mind_is_told_to_be_creative() {
            var mind = new Says("Method light { Do Light(elm) }");
            var goals = "Goal Lit(land: Region) { Achieved when land.beacon  Method slow { Do Pay(Wolves, 9)  Do Light(land) } }";
            var toy = toy("Lit(elm)", goals, mind, Policy.CAUTIOUS.creatively());
            assertEquals("Pay(Wolves, 9) Light(elm)", toy.planned());
            assertEquals(List.of("slow | light"), toy.decided);
        }
    }

    @Test
    void what_was_learned_survives_being_saved() throws IOException {
        var toy = lit(new Says("Method light { Do Light(cedar) }"));
        toy.planned();
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        toy.plan.repertoire().write(out);
        new PlanCodec(toy.domain, toy.plan.repertoire()).write(toy.plan, out);

        var again = Toy.of("Lit(cedar)", LIT);
        again.plan.drop(again.root);
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        again.plan.learn(Repertoire.of(again.domain, 1, Policy.CAUTIOUS));
        again.plan.repertoire().read(in);
        new PlanCodec(again.domain, again.plan.repertoire()).read(again.plan, in);
        assertEquals(toy.plan.repertoire().learned().getFirst().provenance(),
                again.plan.repertoire().learned().getFirst().provenance());
        assertEquals(toy.shape(toy.root), again.shape(again.plan.roots().getFirst()));
        assertEquals(text(toy), text(again));
    }

    private static String text(Toy toy) {
        return toy.plan.repertoire().learned().getFirst().text().replaceAll("\\s+", " ");
    }
}
