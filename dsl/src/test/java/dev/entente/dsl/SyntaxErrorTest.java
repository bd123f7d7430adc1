package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxErrorTest {
    private static void assertProblems(String text, String... problems) {
        assertEquals(List.of(problems), Found.parsing(text));
    }

    @Nested
    class A_word_that_does_not_fit {
        @Test
        void is_said_with_what_would_fit() {
            assertProblems(
                    "Relation Road(Region)", "1:21 ()) does not fit here; expected ,");
            assertProblems(
                    "Action A(a: Army) takes 3 { }", "1:27 ({) does not fit here; expected tick or ticks | Maybe write ticks before it.");
            assertProblems(
                    "Module M { Tick [1s] { foo } }", "1:28 (}) does not fit here; expected +=, -=, . or =");
        }

        @Test
        void is_answered_with_the_nearest_keyword() {
            assertProblems("Entiti B { x: int }", "1:1 (Entiti) does not fit here; expected a declaration | Maybe write Entity.");
            assertProblems(
                    "Goal G() { Methd m { } }",
                    "1:12 (Methd) does not fit here; expected Achieved, Method or } | Maybe write Method.");
        }

        @Test
        void where_a_value_should_be_is_said_so() {
            assertProblems("$x = 3 + }", "1:10 (}) does not fit here; expected an expression");
            assertProblems("Constraint c: and", "1:15 (and) does not fit here; expected an expression");
        }

        @Test
        void behind_a_value_is_said_with_the_word_that_must_follow() {
            assertProblems(
                    "Module M { Tick [1s] { While $a 3 { } } }",
                    "1:33 While must be bounded; expected max and a number before (3)"
                            + " | Maybe write max 100 before it; more rounds than that are an error.");
        }
    }

    @Nested
    class A_sign_of_another_language {
        @Test
        void is_answered_with_ours() {
            assertProblems("Constraint c: a && b", "1:17 character (&) means nothing here | Maybe write and.");
            assertProblems("Constraint c: !a", "1:15 character (!) means nothing here | Maybe write not.");
            assertProblems(
                    "Goal G() { Achieved when a = 3 }", "1:28 (=) does not fit here; expected Method or } | Maybe write == to compare.");
            assertProblems(
                    "Entity A { x: int; }",
                    "1:18 character (;) means nothing here | Maybe leave it out; nothing stands between two statements.");
        }
    }

    @Nested
    class A_text {
        @Test
        void that_its_line_does_not_close_is_said_so() {
            assertProblems("$x = \"abc\n$y = 1", "1:6 text (\"abc) is not closed on its line | Maybe add \" at its end.");
        }

        @Test
        void with_an_open_hole_is_said_so() {
            assertProblems(
                    "$x = \"a {b\"",
                    "1:9 hole ({) is not closed before its text ends | Maybe add } behind the name, or write \\{ for a brace.");
        }

        @Test
        void with_a_slip_in_a_hole_shows_the_slip() {
            assertProblems("$x = \"a {b +}\"", "1:12 the file ends too early; expected an expression");
        }

        @Test
        void with_an_unknown_escape_lists_those_that_there_are() {
            assertProblems(
                    "$x = \"a\\q\"",
                    "1:8 escape (\\q) is not known | Maybe write \\\\ for a backslash; the escapes are \\\" \\\\ \\n \\t \\{ and \\}.");
        }
    }

    @Nested
    class A_number {
        @Test
        void beyond_64_bits_is_refused_with_the_range() {
            assertProblems(
                    "$x = 9223372036854775808",
                    "1:6 number (9223372036854775808) must fit into 64 bits"
                            + " | Maybe use a number from -9223372036854775808 to 9223372036854775807.");
        }

        @Test
        void with_a_fraction_is_refused() {
            assertProblems("$x = 4.5", "1:6 number (4.5) must be whole | Maybe count in smaller units, such as hundredths.");
        }

        @Test
        void of_ticks_must_be_at_least_one() {
            assertProblems("Module M { Tick [0 ticks] { } }", "1:18 length of time (0) must be at least 1 | Maybe write 1 tick.");
            assertProblems("Module M { Tick [0ms] { } }", "1:18 length of time (0ms) must be at least 1 | Maybe write 1ms.");
        }

        @Test
        void of_weight_goes_from_one_to_five() {
            assertProblems(
                    "Module M { Tick [1s] { Tell 9 \"x\" } }", "1:29 number (9) behind Tell must be from 1 to 5 | Maybe write Tell 5.");
        }
    }

    @Nested
    class A_part_written_twice {
        @Test
        void of_an_action_is_refused() {
            assertProblems(
                    "Action A() { requires true requires false }",
                    "1:28 action (A) says (requires) twice | Maybe join the two.");
        }

        @Test
        void of_a_scenario_is_refused() {
            assertProblems("Scenario S { score 1 score 2 }", "1:22 (S) says (score) twice | Maybe leave one out.");
        }
    }

    @Nested
    class A_type_or_setting {
        @Test
        void that_is_no_entity_cannot_be_none() {
            assertProblems(
                    "Entity A { x: int? }",
                    "1:15 type (int?) must have a value; only entities may be none | Maybe leave out the ?.");
        }

        @Test
        void has_a_unit_only_for_tick() {
            assertProblems(
                    "Scenario S { seed 3s }",
                    "1:19 setting (seed) must not be a length of time (3s) | Maybe leave out the unit; only tick has one.");
        }
    }

    @Nested
    class The_end_of_the_file {
        @Test
        void that_comes_too_early_asks_for_a_brace() {
            assertProblems(
                    "Goal G() {",
                    "1:10 the file ends too early; expected Achieved, Method or } | Maybe a } is missing.");
        }
    }

    @Nested
    class Several_slips {
        @Test
        void in_one_block_are_each_reported_once() {
            assertProblems(
                    """
                    Entity A { 3 x: int }
                    Module M {
                        Tick [1s] {
                            foo bar baz
                            Do (a)
                            if a { $a = 1 }
                            $b = 1
                        }
                        Op(a A) /execute { }
                    }
                    Faction { gold: 3 }
                    """,
                    "1:12 (3) does not fit here; expected } or a name",
                    "4:13 (bar) does not fit here; expected +=, -=, . or =",
                    "5:12 (() does not fit here; expected a name",
                    "6:12 (a) does not fit here; expected ( | Maybe write ( ... ) around the condition.",
                    "9:10 (A) does not fit here; expected :",
                    "11:9 ({) does not fit here; expected a name");
        }

        @Test
        void below_each_other_are_each_reported_on_their_line() {
            assertProblems(
                    """
                    Module M {
                        Tick [1s] {
                            Joyn all
                            Joyn any
                            foo bar
                            Wait
                            Join 2
                            Lock a { }
                            $a = 1
                        }
                    }
                    """,
                    "3:9 (Joyn) does not fit here; expected a statement | Maybe write Join.",
                    "4:9 (Joyn) does not fit here; expected a statement | Maybe write Join.",
                    "5:13 (bar) does not fit here; expected +=, -=, . or =",
                    "7:9 (Join) does not fit here; expected a length of time such as 5s or 3 ticks"
                            + " | Maybe say how long, as in Wait 3 ticks or Wait 5s.",
                    "8:9 (Lock) does not fit here; expected of | Maybe write of behind the number, as in Join 2 of.",
                    "8:14 (a) does not fit here; expected ( | Maybe write ( ... ) around the keys.");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "While $a > 3 {|$a = 1|}", "if $a > 3 {|$a = 1|} else {|$a = 2|}", "Saga {|Call M.O|}", "Saga {|Step|$a = 1|}",
            "Lock a {|$a = 1|}", "Lock (a) timeout 3 {|$a = 1|} else {|Fail 1|}", "Evaluate d.t -> $x {|$x = 1|}",
            "Evaluate d.t { a: 1 } {|Retry 1|Otherwise { $x = 1 }|}", "Evaluate d.t -> $x {|Retri 1|}", "Constraint $a > 1",
            "Call M.O else|$a = 1", "Call M.O {|a 1|}", "Call M.O {|a: 1|b: 2|} -> $x", "$x = {|a: 1|b: 2|}", "$x = {|a: 1,|}",
            "Fork {|$a = 1|}", "Each x Region {|Remove x|}", "for x in y {|$a = 1|}", "Join all timeout else {|$a = 1|}",
            "Step {|$a = 1|}|Compensate {|$a = 2|}", "Otherwise {|$a = 1|}", "foo bar {|$a = 1|}", "Call M.O(a: 1)"
        })
        void in_one_step_are_one_problem_and_what_follows_is_read(String step) {
            var steps = step.replace("|", "\n");
            var found = Found.parsing("Module M {\nTick [1s] {\n" + steps + "\n$b = 2\n}\nOp /execute { $c = 1 }\n}\n;");

            assertEquals(2, found.size(), () -> String.join("\n", found));
            assertEquals((7 + steps.lines().count()) + ":1 character (;) means nothing here", found.getLast().split(" \\|")[0]);
        }

        @Test
        void at_the_start_of_the_file_do_not_lose_the_rest() {
            var parsed = Flow.parse("a.flow", "; ; garbage here\nEntity A { x: int }\n");

            assertEquals(1, parsed.problems().size());
            assertEquals(1, parsed.program().declarations().size());
        }
    }
}
