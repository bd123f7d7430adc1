package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {
    private static final int MANY = 10_000;

    private static String inModule(String steps) {
        return "Module M { Tick [1s] { " + steps + " } }";
    }

    @Test
    void ten_thousand_brackets_are_one_problem_that_says_the_limit() {
        assertEquals(
                "1:206 (() nests deeper than 200 levels"
                        + " | Maybe close a bracket, or move an inner part into an operation or a goal of its own.",
                String.join("", Found.parsing("$x = " + "(".repeat(MANY) + "1" + ")".repeat(MANY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1 + ", "not ", "- ", "count a in A by ", "min(1, ", "route a over B from a to b by ", "a == ", "{", "(", "a."
    })
    void ten_thousand_of_anything_that_nests_are_one_problem(String part) {
        var problems = Found.parsing("$x = " + part.repeat(MANY) + "1");

        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("nests deeper than 200 levels"), problems::getFirst);
    }

    @Test
    void ten_thousand_blocks_and_branches_are_one_problem() {
        assertEquals(1, Found.parsing(inModule("if (true) { ".repeat(MANY) + "} ".repeat(MANY))).size());
        assertEquals(1, Found.parsing(inModule("if (true) { } " + "else if (true) { } ".repeat(MANY))).size());
    }

    @Test
    void a_hundred_and_ninety_levels_are_read_written_and_checked() {
        var texts = new String[] {
            "$x = " + "(".repeat(190) + "1" + ")".repeat(190),
            inModule("$x = " + "1 + ".repeat(190) + "1"),
            inModule("$x = " + "not ".repeat(190) + "true"),
            inModule("if (true) { ".repeat(190) + "} ".repeat(190)),
            inModule("if (true) { $a = 1 } " + "else if (true) { $a = 1 } ".repeat(190))
        };
        for (String text : texts) {
            var program = Flow.parse("deep.flow", text).program();

            assertEquals(TreeData.toData(program), TreeData.toData(Flow.parse("deep.flow", Flow.format(program)).program()));
            assertEquals(0, Flow.check(program).size());
        }
    }

    @Test
    void many_steps_beside_each_other_are_not_deep() {
        assertEquals(0, Found.parsing(inModule("$a = 1 + 2 * 3 if ($a > 1) { $a.b.c = 1 } ".repeat(1_000))).size());
    }
}
