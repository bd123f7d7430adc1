package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlowTest {
    @Test
    void the_sample_parses_without_a_problem() {
        var parsed = Flow.parse("north.flow", Samples.north());

        assertEquals(List.of(), parsed.problems());
        assertEquals(21, parsed.program().declarations().size());
    }

    @Test
    void the_sample_has_no_problem() {
        var program = Flow.parse("north.flow", Samples.north()).program();

        assertEquals(List.of(), Flow.check(program));
        assertEquals(List.of(), Flow.check(program, Map.of("Karhold", "Region", "Winterfell", "Region")));
    }

    @Test
    void an_empty_file_is_an_empty_program() {
        assertEquals(new Program("a.flow", List.of()), Flow.parse("a.flow", "").program());
        assertEquals("", Flow.format(Flow.parse("a.flow", "").program()));
    }

    @Test
    void a_problem_is_shown_with_its_line_a_caret_and_what_to_do() {
        var text = "Goal Hold(who: Faction) {\n\tMethod m { Join victory }\n}\n" + Found.WORLD;
        var problem = Flow.check(Flow.parse("boss.flow", text).program()).getFirst();

        assertEquals(
                """
                boss.flow:2:18: error: join (victory) waits for a fork that is not written above it in this body
                \tMethod m { Join victory }
                \t                ^~~~~~~
                Maybe write Fork victory { ... } before it.
                """,
                Flow.show(problem, text));
    }

    @Test
    void a_problem_without_a_place_is_shown_without_a_line() {
        var problem = Problem.error(Position.ofData("model"), "goal (X) is not declared", "");

        assertEquals("model:1:1: error: goal (X) is not declared\n", Flow.show(problem, "anything"));
    }

    @Test
    void a_declaration_with_a_slip_is_left_out_and_the_others_are_kept() {
        var parsed = Flow.parse("a.flow", "Entity A { x int }\nEntity B { y: int }\n");

        assertFalse(parsed.ok());
        assertEquals(List.of("B"), parsed.program().declarations().stream().map(Declaration::name).toList());
    }

    @Test
    void all_problems_come_at_once_in_the_order_of_their_places() {
        var lines = Found.parsing("Entity A { x int }\n$y = 4.5\nGoal G( { }\n$z = 99999999999999999999\n");

        assertEquals(4, lines.size());
        assertTrue(lines.get(3).startsWith("4:6 number (99999999999999999999) must fit into 64 bits"));
    }
}
