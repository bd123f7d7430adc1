package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is said about declarations, records, keywords and braces that are not written right, word for word.
class AdviceTest {
    /// A step stands in line 1 from column 24 on.
    private static void assertStep(String step, String problem) {
        assertProblem("Module M { Tick [1s] { " + step + " } }", problem);
    }

    private static void assertProblem(String text, String problem) {
        assertEquals(List.of(problem), Found.parsing(text));
    }

    @Nested
    class A_mind {
        @Test
        void has_a_mind_answers_and_operations() {
            assertProblem(
                    "Director d { mnd rules }",
                    "1:14 (mnd) does not fit here; expected mind, answer or an operation"
                            + " | Maybe write mind.");
            assertProblem("Director d { answer }", "1:21 (}) does not fit here; expected (, / or a name");
            assertProblem("Director d { answer a }", "1:23 (}) does not fit here; expected an expression");
            assertProblem("Observer o { tick { } }", "1:19 ({) does not fit here; expected ( or /");
            assertProblem(
                    "Directr o { }",
                    "1:1 (Directr) does not fit here; expected a declaration"
                            + " | Maybe write Director.");
        }
    }

    @Nested
    class An_import {
        @Test
        void names_a_file_in_quotes() {
            assertProblem(
                    "Import economy.flow",
                    "1:8 (economy) does not fit here; expected a text"
                            + " | Maybe write the file in quotes, as in Import \"economy.flow\".");
            assertProblem("Import", "1:1 the file ends too early; expected a text");
            assertProblem(
                    "Import \"a{b}.flow\"",
                    "1:8 text (\"a{b}.flow\") must be plain here"
                            + " | Maybe write \\{ for a brace.");
        }
    }

    @Nested
    class A_shard {
        @Test
        void has_a_module_and_a_number() {
            assertProblem("Scenario S { shards Controller }", "1:32 (}) does not fit here; expected a number | Maybe say how many, as in shards Controller 3.");
            assertProblem(
                    "Scenario S { shards 50 }",
                    "1:14 shards must name a module and say how many of it there are"
                            + " | Maybe write shards Controller 50.");
            assertStep("Emit A.B { x: 1 } to", "1:45 (}) does not fit here; expected an expression");
            assertStep("Emit A.B { x: 1 } on 3", "1:45 (3) does not fit here; expected +=, -=, . or =");
        }
    }

    @Nested
    class A_record {
        @Test
        void has_fields_with_commas_between() {
            assertStep(
                    "$x = { }",
                    "1:31 (}) does not fit here; expected a name or a text"
                            + " | Maybe write a field, as in { hp: 3 }; a record has at least one.");
            assertStep("$x = { hp 3 }", "1:34 (3) does not fit here; expected : or }");
            assertStep(
                    "$x = { hp: 3 version: 4 }",
                    "1:37 (version) does not fit here; expected , or }"
                            + " | Maybe write a comma before it.");
            assertStep(
                    "$x = { hp: 3, }",
                    "1:38 (}) does not fit here; expected a name or a text"
                            + " | Maybe leave out the comma before it.");
            assertStep(
                    "$x = { \"a b\": 1 }",
                    "1:31 name (a b) must be a word"
                            + " | Maybe write letters, digits and _ alone, as in \"max_hp\".");
            assertProblem(
                    "Module M { Op(a: { }) /execute { } }",
                    "1:20 (}) does not fit here; expected a name"
                            + " | Maybe write a field, as in { hp: int }; a record has at least one.");
            assertProblem(
                    "Module M { Op(a: { x: int y: int }) /execute { } }",
                    "1:27 (y) does not fit here; expected , or }"
                            + " | Maybe write a comma before it.");
        }

        @Test
        void is_no_list() {
            assertStep(
                    "$x = [1, 2]",
                    "1:29 ([) does not fit here; expected an expression"
                            + " | Maybe ask for entities, as in each r in Region (...); a list is not written out.");
        }
    }

    @Nested
    class A_keyword_that_is_nearly_right {
        @Test
        void at_the_start_of_a_step_is_found_although_it_could_be_a_name() {
            assertStep(
                    "Joyn all",
                    "1:24 (Joyn) does not fit here; expected a statement"
                            + " | Maybe write Join.");
            assertStep(
                    "wait 3 ticks",
                    "1:24 (wait) does not fit here; expected a statement"
                            + " | Maybe write Wait.");
            assertStep(
                    "lock (a) { }",
                    "1:24 (lock) does not fit here; expected a statement"
                            + " | Maybe write Lock.");
            assertStep(
                    "while $a > 1 max 3 { }",
                    "1:24 (while) does not fit here; expected a statement"
                            + " | Maybe write While.");
            assertStep(
                    "for x in y { }",
                    "1:24 (for) does not fit here; expected a statement"
                            + " | Maybe write Each.");
        }

        @Test
        void at_the_start_of_a_member_is_found_too() {
            assertProblem(
                    "Module M { Tik [1s] { } }",
                    "1:12 (Tik) does not fit here; expected a member of the module"
                            + " | Maybe write Tick.");
            assertProblem(
                    "Module M { tick [1s] { } }",
                    "1:12 (tick) does not fit here; expected a member of the module"
                            + " | Maybe write Tick.");
            assertProblem(
                    "Module M { On (A.B) { } }",
                    "1:12 (On) does not fit here; expected a member of the module"
                            + " | Maybe write ON.");
            assertProblem(
                    "Module M { Op /exec { } }",
                    "1:16 (exec) does not fit here; expected execute or return"
                            + " | Maybe write execute.");
        }

        @Test
        void is_not_sought_in_a_name_that_only_looks_like_one() {
            assertProblem("Module M { Tock(a b) /execute { } }", "1:19 (b) does not fit here; expected :");
            assertProblem(
                    "Module M { Op(a: int) { } }",
                    "1:23 ({) does not fit here; expected /"
                            + " | Maybe write /execute or /return before it.");
        }
    }

    @Nested
    class A_brace_that_is_missing {
        @Test
        void is_missed_where_the_next_thing_begins() {
            assertProblem(
                    "Saga BuyPass(a: A) { Step { $a = 1 }\nEntity X { a: int }",
                    "2:1 (Entity) does not fit here; expected Step or }"
                            + " | Maybe a } is missing before it.");
            assertProblem(
                    "Saga BuyPass { Step { $a = 1 \nCompensate { $a = 1 } }",
                    "2:1 (Compensate) does not fit here; expected } or a statement"
                            + " | Maybe a } is missing before it.");
            assertProblem(
                    "# ok\nModule M {\n  ON (A.B) {\n    $a = 1\n\n  Tick [1s] { }\n}",
                    "6:3 (Tick) does not fit here; expected } or a statement"
                            + " | Maybe a } is missing before it, for the { of line 3.");
            assertStep(
                    "Saga { Step { $a = 1 }",
                    "1:49 the file ends too early; expected ON, Tick, }, a name or a variable such as $x"
                            + " | Maybe a } is missing.");
            assertStep(
                    "$x = { \"a\": 1",
                    "1:40 the file ends too early; expected ON, Tick, }, a name or a variable such as $x"
                            + " | Maybe a } is missing.");
        }
    }
}
