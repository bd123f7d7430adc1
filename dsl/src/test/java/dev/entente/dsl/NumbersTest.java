package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What numbers of the text decide, whatever the world is like.
class NumbersTest {
    private static final String MAX = "9223372036854775807";
    private static final String MIN = "-9223372036854775808";

    private static void assertSteps(String steps, String... problems) {
        assertEquals(List.of(problems), Found.checkingSteps(steps));
    }

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    private static String overflow(String expression) {
        return "overflow: (" + expression + ") does not fit into 64 bits | Maybe use smaller numbers.";
    }

    @ParameterizedTest
    @ValueSource(strings = {
        MAX + " + 1", MIN + " - 1", MAX + " * 2", MIN + " / -1", "abs(" + MIN + ")", "max(1, " + MAX + ") + min(1, 3)"
    })
    void an_overflow_between_numbers_is_an_error(String expression) {
        assertSteps("$x = " + expression, overflow(expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a / 0", "$a % (3 - 3)", "1 / (0 * 5)", "now() / -0", "$a / min(0, 5)"})
    void a_division_by_what_is_zero_is_an_error(String expression) {
        assertSteps(
                "$x = " + expression,
                "division by zero: (%s) has no value | Maybe divide by another number."
                        .formatted(expression.replace("-0", "0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$a / $a", "1 % 2", MIN, MAX + " + $a", "roll(6)", "0 / 5", "$a * 0 / $a", "-(-5)"})
    void what_may_have_a_value_is_none(String expression) {
        assertSteps("$x = " + expression);
    }

    @Test
    void dice_have_a_side_at_least() {
        assertSteps("$x = roll(3 - 3)", "dice of (roll(3 - 3)) must have from 1 to 2147483647 sides | Maybe write roll(6), which is 0 to 5.");
        assertSteps("$x = roll(3000000000)", "dice of (roll(3000000000)) must have from 1 to 2147483647 sides | Maybe write roll(6), which is 0 to 5.");
    }

    @Test
    void it_is_found_wherever_an_expression_stands() {
        var zero = "division by zero: (1 / 0) has no value | Maybe divide by another number.";
        var found = Found.checking("""
                Scenario S { score 1 / 0 victory 1 / 0 > 0 }
                Constraint c: Faction.gold > 1 / 0
                Goal G() { Achieved when 1 / 0 > 1 Method m when 1 / 0 > now() prefer 1 / 0 { Do A(1 / 0) } }
                Action A(n: int) takes 1 / 0 ticks { requires n > 1 / 0 effects { Tell 1 "{1 / 0}" } }
                Module M { ON (Player.BuildWall) when {height} > 1 / 0 { Lock (1 / 0) { While 1 / 0 > 1 max 3 { } } } }
                Saga S { Step { $x = count r in Region (r.wall > 1 / 0) } Compensate { $y = { a: 1 / 0 } } }
                """);

        assertEquals(15, found.stream().filter(line -> line.endsWith(zero)).count(), found::toString);
    }

    @Test
    void it_is_said_once_and_where_it_is() {
        assertSteps("$x = 1 + (" + MAX + " + 1) * (3 / 0)", overflow(MAX + " + 1"),
                "division by zero: (3 / 0) has no value | Maybe divide by another number.");
    }

    @Test
    void a_length_of_time_must_be_countable() {
        var problem = "overflow: (9223372036854775807s) in milliseconds does not fit into 64 bits | Maybe use ticks.";
        assertSteps(
                "Wait 9223372036854775807s $x = 9223372036854775807s Lock (1) timeout 9223372036854775807s { }",
                problem, problem, problem);
    }

    @Nested
    class A_constraint {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Faction.gold > 5 and Faction.gold < 6 | (Faction.gold > 5) and (Faction.gold < 6) exclude each other",
                    "5 <= Faction.gold and Faction.gold > 0 and 4 >= Faction.gold"
                            + " | (5 <= Faction.gold) and (4 >= Faction.gold) exclude each other",
                    "Faction.gold == 3 and Faction.gold == 2 + 2"
                            + " | (Faction.gold == 3) and (Faction.gold == 2 + 2) exclude each other",
                    "Faction.gold > 1 and 1 > 2 | (1 > 2) is false",
                    "Faction.gold > 9223372036854775807 | (Faction.gold > 9223372036854775807) is false",
                    "Faction.gold > 3 and (1 == 1 and false) | (false) is false"
                })
        void that_can_never_hold_is_an_error(String constraint, String reason) {
            assertProblems(
                    "Constraint c: " + constraint,
                    "1:15 constraint (c) can never hold: " + reason
                            + (reason.endsWith("false")
                                    ? " | Maybe leave it out, or compare with another number."
                                    : " | Maybe turn one of them round, or join them with or."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Faction.gold >= -9223372036854775808", "true or Faction.gold > 3", "Faction.gold > 3 or 1 < 2"})
        void that_always_holds_is_warned_of(String constraint) {
            assertProblems(
                    "Constraint c: " + constraint,
                    "1:15 constraint (c) always holds: (" + constraint + ") | Maybe leave it out, or compare with another number.");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "Faction.gold > 5 and Faction.gold < 7", "Faction.gold > 5 or Faction.gold < 3", "Region.wall > 5 and Region.gold < 3",
            "Faction.gold > 5 and Faction.gold != 6", "Faction.gold >= 3 and Faction.gold <= 3",
            "Faction.gold > 5 and not (Faction.gold < 3)"
        })
        void that_may_hold_or_not_is_fine(String constraint) {
            assertProblems("Constraint c: " + constraint);
        }

        @Test
        void of_an_answer_is_seen_together_with_the_others() {
            assertProblems(
                    "Director d { mind scripted answer a 5 } Module M { Tick [1s] { $x = 1"
                            + " Evaluate d.a -> $x { Constraint $x > 3 Constraint $x < 3 Constraint 1 < 2 } } }",
                    "1:121 constraint of Evaluate (d.a) can never hold: ($x > 3) and ($x < 3) exclude each other"
                            + " | Maybe turn one of them round, or join them with or.",
                    "1:139 constraint of Evaluate (d.a) always holds: (1 < 2)"
                            + " | Maybe leave it out, or compare with another number.");
        }

        @Test
        void that_rolls_dice_is_not_judged_by_its_text() {
            assertProblems("Director d { mind scripted answer a 5 } Module M { Tick [1s] { $x = 1"
                    + " Evaluate d.a -> $x { Constraint roll(6) > 3 and roll(6) < 3 } } }");
        }
    }

    @Nested
    class Shards {
        @Test
        void are_one_to_ten_thousand_of_a_module_that_is_declared() {
            assertProblems(
                    "Scenario S { shards M 10001 shards N 1 shards M 3 } Module M { }",
                    "1:21 shards of module (M) must be 1 to 10000, not 10001"
                            + " | Maybe leave it out; a module without shards runs once.",
                    "1:36 module (N) is not declared | Valid is M.",
                    "1:47 shards of module (M) is declared twice, first in line 1 | Maybe leave one out.");
        }

        @Test
        void are_addressed_by_a_number_from_one() {
            assertSteps("Emit Player.BuildWall { land: K, height: 1 } to $a + 1");
            assertSteps(
                    "Emit Player.BuildWall { land: K, height: 1 } to \"x\"",
                    "the shard that Emit names must be int, but (\"x\") is text | Maybe write a number.");
            assertSteps(
                    "Emit Player.BuildWall { land: K, height: 1 } to 0",
                    "the shard that Emit names must be 1 or more, not 0 | Maybe leave out to; then every shard hears it.");
        }

        @Test
        void have_operations_for_their_own_module_alone() {
            var problem = " shards of module (M) are not told apart here, so only the module itself may use operation (M.Op)"
                    + " | Maybe Emit an event that the module reacts to, with to and the number of the shard.";
            assertProblems(
                    "Scenario S { shards M 2 } Module M { Op /execute { } Tick [1s] { Call M.Op M.Op() } }\n"
                            + "Module N { Tick [1s] { Call M.Op M.Op() } }\nSaga T { Step { Call M.Op } }\n"
                            + "Goal G() { Method m { Call M.Op } } Action A() { effects { Call M.Op } }",
                    "2:29" + problem, "2:34" + problem, "3:22" + problem, "4:28" + problem, "4:65" + problem);
        }
    }

    @Nested
    class What_never_ends {
        private static final String CALL = " | Maybe call it inside if (...) { ... }.";

        @Test
        void calls_itself_without_a_condition() {
            var end = ", and so without end" + CALL;
            assertProblems(
                    "Module M { A /execute { Wait 1 tick Lock (now()) { Call M.A } } }",
                    "1:57 operation (M.A) calls itself without a condition" + end);
            assertProblems(
                    "Saga S { Step { Tell 1 \"x\" } Step { Call M.A } } Module M { A /execute { Fork f { Call Saga.S } } }",
                    "1:42 saga (S) calls itself without a condition, by way of operation (M.A)" + end,
                    "1:88 operation (M.A) calls itself without a condition, by way of saga (S)" + end);
        }

        @Test
        void begins_itself_again_before_any_time_has_passed() {
            assertProblems(
                    "Module M { A /execute { M.A() Wait 1 tick } }",
                    "1:25 operation (M.A) begins itself again without a condition or a Wait, and so without end"
                            + " | Maybe begin it inside if (...) { ... }, or behind a Wait.");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "if (now() > 3) { Call M.A }", "if (now() > 3) { return } Call M.A", "if (now() > 3) { Fail \"x\" } Call M.A",
            "Each f in Faction { Call M.A }", "While now() > 3 max 4 { Call M.A }", "Wait 1 tick M.A()", "Call M.B else { Call M.A }",
            "Call M.B"
        })
        void is_not_what_has_a_condition_or_lets_time_pass(String steps) {
            assertProblems("Module M { A /execute { " + steps + " } B /execute { Tell 1 \"b\" } }");
        }
    }

    @Test
    void a_chain_of_ten_thousand_operations_that_return_each_others_results_is_checked() {
        var text = new StringBuilder("Module M {");
        for (int i = 0; i < 10_000; i++) {
            text.append(" O%d /execute { Call M.O%d -> $x return $x }".formatted(i, i + 1));
        }
        text.append(" O10000 /return { return 5 } Use /execute { Call M.O0 -> $x $y = $x and true } }");
        var found = Found.checking(text.toString());

        assertEquals(1, found.size());
        assertTrue(found.getFirst().endsWith("what stands left of and must be bool, but ($x) is int"
                + " | Maybe compare it, as in $x > 0."), found::getFirst);
    }
}
