package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        "1 + ", "not ", "- ", "count a in A by ", "min(1, ", "route a over B from a to b by ", "a == ", "{", "(", "a.",
        "a.Fork.", "a.else.not.", "{ a: ", "f({ a: ", "5s + ", "(-", "not (", "1 + 1 * ", "a and b or "
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

    @ParameterizedTest
    @ValueSource(strings = {
        "Saga { Step { ", "Saga { Step { } Compensate { ", "Lock (a) { ", "Lock (a) { } else { ", "Fork f { ",
        "Call M.O else { ", "Join all timeout 5s else { ", "Evaluate d.t -> $x { Otherwise { ", "While a max 3 { ",
        "Each a in A { ", "Call M.O { a: { b: ", "Fail (", "Emit A.B to (", "M.O((", "Evaluate d.t -> $x { Constraint ("
    })
    void ten_thousand_of_any_step_that_nests_are_one_problem(String step) {
        var problems = Found.parsing(inModule(step.repeat(MANY)));

        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().contains("nests deeper than 200 levels"), problems::getFirst);
    }

    @Test
    void a_hundred_thousand_operands_are_one_problem() {
        for (String operator : new String[] {" + ", " - ", " and ", " == ", " * "}) {
            assertEquals(1, Found.parsing("$x = 1" + (operator + "1").repeat(100_000)).size());
        }
    }

    @Test
    void ten_thousand_types_or_declarations_inside_each_other_are_one_problem() {
        assertEquals(1, Found.parsing("Event A.B(a: " + "{ a: ".repeat(MANY) + "int" + " }".repeat(MANY) + ")").size());
        assertEquals(1, Found.parsing("Module M { ".repeat(MANY)).size());
        assertEquals(1, Found.parsing("Saga S { Step { ".repeat(MANY)).size());
    }

    @Test
    void a_hundred_and_ninety_levels_are_read_written_and_checked() {
        var texts = new String[] {
            "$x = " + "(".repeat(190) + "1" + ")".repeat(190),
            inModule("$x = " + "1 + ".repeat(190) + "1"),
            inModule("$x = " + "not ".repeat(190) + "true"),
            inModule("if (true) { ".repeat(190) + "} ".repeat(190)),
            inModule("if (true) { $a = 1 } " + "else if (true) { $a = 1 } ".repeat(190)),
            inModule("$x = " + "-(".repeat(95) + "1" + ")".repeat(95)),
            inModule("$x = " + "{ a: ".repeat(190) + "1" + " }".repeat(190)),
            inModule("$x = { a: 1 }" + "   $x = { a: $x.a }".repeat(190)),
            inModule("Saga { Step { ".repeat(95) + "} } ".repeat(95)),
            inModule("Lock (1) { } else { ".repeat(90) + "} ".repeat(90)),
            inModule("Fork f { ".repeat(190) + "} ".repeat(190)),
            "Saga S { " + "Step { Saga { ".repeat(90) + "} } ".repeat(90) + "}"
        };
        for (String text : texts) {
            var parsed = Flow.parse("deep.flow", text);
            var data = TreeData.toData(parsed.program());
            var read = (TreeData.Reading.Read<Program>) TreeData.fromData(data);

            assertEquals(List.of(), parsed.problems());
            assertEquals(data, TreeData.toData(Flow.parse("deep.flow", Flow.format(parsed.program())).program()));
            assertEquals(data, TreeData.toData(read.value()));
            assertEquals(List.of(), errors(parsed.program()));
        }
    }

    @Test
    void a_record_that_doubles_is_refused_before_it_is_large() {
        var steps = new StringBuilder("$x0 = { a: 1 }");
        for (int i = 1; i < 60; i++) {
            steps.append(" $x%d = { a: $x%d, b: $x%d }".formatted(i, i - 1, i - 1));
        }

        assertEquals(
                Set.of("record holds (1024) values, but must hold 1000 at the most"
                        + " | Maybe leave out what it holds twice, or make it an entity."),
                new HashSet<>(Found.checkingSteps(steps.toString())));
    }

    private static List<Problem> errors(Program program) {
        return Flow.check(program).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    @Test
    void many_answers_below_each_other_are_not_deep() {
        assertEquals(0, Found.parsing("Director d { " + "answer hp -1 answer of 1 + 2 ".repeat(1_000) + "}").size());
    }

    @Test
    void many_steps_beside_each_other_are_not_deep() {
        assertEquals(0, Found.parsing(inModule("$a = 1 + 2 * 3 if ($a > 1) { $a.b.c = 1 } ".repeat(1_000))).size());
    }
}
