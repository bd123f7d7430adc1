package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is said about each step that is not written right, word for word.
class StepAdviceTest {
    /// A step stands in line 1 from column 24 on.
    private static void assertStep(String step, String problem) {
        assertProblem("Module M { Tick [1s] { " + step + " } }", problem);
    }

    private static void assertProblem(String text, String problem) {
        assertEquals(List.of(problem), Found.parsing(text));
    }

    @Nested
    class A_loop {
        @Test
        void without_a_bound_is_told_how_to_be_bounded() {
            assertStep(
                    "While $a > 3 { $a = 1 }",
                    "1:37 While must be bounded; expected max and a number before ({)"
                            + " | Maybe write max 100 before it; more rounds than that are an error.");
            assertStep(
                    "While ($a > 3) { $a = 1 }",
                    "1:39 While must be bounded; expected max and a number before ({)"
                            + " | Maybe write max 100 before it; more rounds than that are an error.");
            assertStep(
                    "While $a > 3\n{ $a = 1 }",
                    "2:1 While must be bounded; expected max and a number before ({)"
                            + " | Maybe write max 100 before it; more rounds than that are an error.");
        }

        @Test
        void is_bounded_by_a_number_alone() {
            assertStep(
                    "While $a > 3 max $n { $a = 1 }",
                    "1:41 While must be bounded by a number; ($n) does not fit here"
                            + " | Maybe write max 100; more rounds than that are an error.");
            assertStep(
                    "While $a > 3 max { $a = 1 }",
                    "1:41 While must be bounded by a number; ({) does not fit here"
                            + " | Maybe write max 100; more rounds than that are an error.");
        }
    }

    @Nested
    class A_saga {
        @Test
        void holds_steps_and_what_undoes_them_and_nothing_else() {
            assertStep(
                    "Saga { Call M.O }",
                    "1:31 (Call) does not fit here; expected Step or }"
                            + " | Maybe write Step { ... } around it.");
            assertStep(
                    "Saga { Stepp { $a = 1 } }",
                    "1:31 (Stepp) does not fit here; expected Step or }"
                            + " | Maybe write Step.");
            assertProblem("Saga BuyPass { Undo { } }", "1:16 (Undo) does not fit here; expected Step or }");
            assertStep(
                    "Saga { Step $a = 1 }",
                    "1:36 ($a) does not fit here; expected {"
                            + " | Maybe write { ... } around it.");
        }

        @Test
        void undoes_the_step_before_once() {
            assertStep(
                    "Saga { Compensate { } }",
                    "1:31 (Compensate) does not fit here; expected Step or }"
                            + " | Maybe write a Step { ... } before it; a Compensate undoes the Step before it.");
            assertStep(
                    "Saga { Step { $a = 1 } Compensate { $a = 1 } Compensate { } }",
                    "1:69 (Compensate) does not fit here; expected Step or }"
                            + " | Maybe write a Step { ... } before it; a Compensate undoes the Step before it.");
        }

        @Test
        void is_the_only_place_for_its_steps() {
            assertStep(
                    "Step { $a = 1 }",
                    "1:24 (Step) does not fit here; expected } or a statement"
                            + " | Maybe write Saga { ... } around it; a Step stands only there.");
            assertProblem(
                    "Step { $a = 1 }",
                    "1:1 (Step) does not fit here; expected a declaration"
                            + " | Maybe write Saga { ... } around it; a Step stands only there.");
            assertProblem(
                    "Module M { Step { $a = 1 } }",
                    "1:12 (Step) does not fit here; expected ON, Tick, }, a name or a variable such as $x"
                            + " | Maybe write Saga { ... } around it; a Step stands only there.");
            assertStep(
                    "Compensate { $a = 1 }",
                    "1:24 (Compensate) does not fit here; expected } or a statement"
                            + " | Maybe write Saga { Step { ... } Compensate { ... } }; a Compensate stands only there.");
        }

        @Test
        void of_its_own_has_a_name() {
            assertProblem("Saga { Step { } }", "1:6 ({) does not fit here; expected a name");
            assertProblem(
                    "saga Foo { }",
                    "1:1 (saga) does not fit here; expected a declaration"
                            + " | Maybe write Saga.");
        }

        @Test
        void is_begun_with_round_brackets() {
            assertStep(
                    "Saga.X",
                    "1:31 (}) does not fit here; expected ("
                            + " | Maybe write Call Saga.X { ... }, or Saga.X(...) to begin it without waiting.");
            assertStep(
                    "Saga.X { a: 1 }",
                    "1:31 ({) does not fit here; expected ("
                            + " | Maybe write Call Saga.X { ... }, or Saga.X(...) to begin it without waiting.");
        }
    }

    @Nested
    class A_call {
        @Test
        void has_its_arguments_in_braces() {
            assertStep(
                    "Call M.O(a: 1)",
                    "1:32 (() does not fit here; expected } or a statement"
                            + " | Maybe write Call M.O { name: value }.");
            assertStep(
                    "M.Op { a: 1 }",
                    "1:29 ({) does not fit here; expected (, +=, -=, . or ="
                            + " | Maybe write Call M.Op { ... }, or M.Op(...) to begin it without waiting.");
            assertStep(
                    "$x = M.Op(a)",
                    "1:33 (() does not fit here; expected } or a statement"
                            + " | Maybe write Call M.Op { name: value } -> $x, as a step of its own.");
        }

        @Test
        void names_a_module_and_keeps_its_result_in_a_variable() {
            assertStep(
                    "Call O { a: 1 }",
                    "1:31 ({) does not fit here; expected ."
                            + " | Maybe name the module, too, as in Call Ledger.O.");
            assertStep(
                    "Call Saga { a: 1 }",
                    "1:34 ({) does not fit here; expected ."
                            + " | Maybe name the saga, as in Call Saga.BuyPass.");
            assertStep(
                    "Call M.O -> x",
                    "1:36 (x) does not fit here; expected a variable such as $x"
                            + " | Maybe write $x.");
            assertStep(
                    "$x = Call M.Op",
                    "1:29 (Call) does not fit here; expected an expression"
                            + " | Maybe write Call ... -> $x; it is a step of its own.");
            assertStep(
                    "Op(a)",
                    "1:26 (() does not fit here; expected +=, -=, . or ="
                            + " | Maybe write Do Op(...) for an action, Achieve Op(...) for a goal, or Call M.Op { ... }.");
        }

        @Test
        void says_its_clauses_in_order() {
            assertStep(
                    "Call M.O backoff 5s",
                    "1:33 (backoff) does not fit here"
                            + " | Maybe write retry 3 backoff 5s; it is the wait before the second attempt.");
            assertStep(
                    "Call M.O retry 3 timeout 5s",
                    "1:41 (timeout) does not fit here"
                            + " | Maybe write it before retry and else, behind Call ..., Join ... or Lock (...).");
            assertStep(
                    "Emit A.B timeout 5s",
                    "1:33 (timeout) does not fit here"
                            + " | Maybe write it before retry and else, behind Call ..., Join ... or Lock (...).");
        }

        @Test
        void says_how_long_and_how_often() {
            assertStep(
                    "Call M.O timeout",
                    "1:41 (}) does not fit here; expected a length of time such as 5s or 3 ticks | Maybe say how long, as in timeout 3 ticks or timeout 5s.");
            assertStep(
                    "Call M.O timeout 5 else { }",
                    "1:43 (else) does not fit here; expected tick or ticks"
                            + " | Maybe write ticks before it.");
            assertStep("Call M.O retry", "1:39 (}) does not fit here; expected a number | Maybe say how often, as in retry 3.");
            assertStep(
                    "Call M.O retry 3 backoff",
                    "1:49 (}) does not fit here; expected a length of time such as 5s or 3 ticks | Maybe say how long, as in backoff 3 ticks or backoff 5s.");
        }

        @Test
        void has_a_block_behind_else() {
            assertStep(
                    "Call M.O else $a = 1",
                    "1:38 ($a) does not fit here; expected {"
                            + " | Maybe write { ... } around it.");
        }
    }

    @Nested
    class An_else {
        @Test
        void stands_only_behind_what_can_fail_or_branch() {
            assertStep(
                    "Fork a { } else { }",
                    "1:35 (else) does not fit here; expected } or a statement"
                            + " | Maybe leave it out; else stands behind the } of if, Saga or Lock, and behind Call and Join.");
            assertStep(
                    "$a = 1 else { }",
                    "1:31 (else) does not fit here; expected } or a statement"
                            + " | Maybe leave it out; else stands behind the } of if, Saga or Lock, and behind Call and Join.");
            assertStep(
                    "Join all else { } else { }",
                    "1:42 (else) does not fit here; expected } or a statement"
                            + " | Maybe leave it out; else stands behind the } of if, Saga or Lock, and behind Call and Join.");
        }
    }

    @Nested
    class A_fork_or_join {
        @Test
        void says_which() {
            assertStep(
                    "Fork { $a = 1 }",
                    "1:29 ({) does not fit here; expected a name"
                            + " | Maybe give it a name, as in Fork scouts { ... }; Join waits for it by that name.");
            assertStep("Join", "1:29 (}) does not fit here; expected a name, a number or a variable such as $x");
            assertStep("Join 2", "1:31 (}) does not fit here; expected of | Maybe write of behind the number, as in Join 2 of.");
            assertStep("Cancel", "1:31 (}) does not fit here; expected a name or a variable such as $x");
        }
    }

    @Nested
    class A_lock {
        @Test
        void has_its_keys_in_brackets() {
            assertStep(
                    "Lock a { }",
                    "1:29 (a) does not fit here; expected ("
                            + " | Maybe write ( ... ) around the keys.");
            assertStep("Lock () { }", "1:30 ()) does not fit here; expected an expression | Maybe say what is locked, as in Lock (who) or Lock (\"audit\").");
            assertStep(
                    "Lock (a) timeout 3 { }",
                    "1:43 ({) does not fit here; expected tick or ticks"
                            + " | Maybe write ticks before it.");
        }
    }

    @Nested
    class An_evaluation {
        @Test
        void keeps_its_answer() {
            assertStep(
                    "Evaluate d.t { a: 1 } { Retry 1 }",
                    "1:46 ({) does not fit here; expected ->"
                            + " | Maybe write -> $answer before it; the answer is kept there.");
            assertStep(
                    "Evaluate d.t { a: 1 }",
                    "1:46 (}) does not fit here; expected ->"
                            + " | Maybe write -> $answer before it; the answer is kept there.");
            assertStep(
                    "Evaluate d { a: 1 } -> $x",
                    "1:35 ({) does not fit here; expected ."
                            + " | Maybe name the topic, too, as in Evaluate d.adjust.");
        }

        @Test
        void holds_constraints_retries_and_otherwise_and_nothing_else() {
            assertStep(
                    "Evaluate d.t -> $x { Retri 1 }",
                    "1:45 (Retri) does not fit here; expected Constraint, Otherwise, Retry or }"
                            + " | Maybe write Retry.");
            assertStep(
                    "Evaluate d.t -> $x { $x = 1 }",
                    "1:45 ($x) does not fit here; expected Constraint, Otherwise, Retry or }"
                            + " | Maybe write it in Otherwise { ... }; it gives the answer where the mind has none.");
            assertStep(
                    "Evaluate d.t -> $x { Otherwise $x = 1 }",
                    "1:55 ($x) does not fit here; expected {"
                            + " | Maybe write { ... } around it.");
            assertStep("Evaluate d.t -> $x { Retry }", "1:51 (}) does not fit here; expected a number | Maybe say how often, as in Retry 2.");
            assertStep(
                    "Evaluate d.t -> $x { Retry 1 Retry 2 }",
                    "1:53 Evaluate (d.t) says (Retry) twice"
                            + " | Maybe leave one out.");
        }

        @Test
        void is_the_only_place_for_what_guards_it() {
            assertStep(
                    "Retry 3",
                    "1:24 (Retry) does not fit here; expected } or a statement"
                            + " | Maybe write it in the braces of Evaluate, as in Evaluate mind.topic -> $answer { Retry ... }.");
            assertStep(
                    "Otherwise { $a = 1 }",
                    "1:24 (Otherwise) does not fit here; expected } or a statement"
                            + " | Maybe write it in the braces of Evaluate, as in Evaluate mind.topic -> $answer { Otherwise ... }.");
            assertStep(
                    "Constraint $a > 1",
                    "1:24 (Constraint) does not fit here; expected } or a statement"
                            + " | Maybe write it in the braces of Evaluate, as in Evaluate mind.topic -> $answer { Constraint ... }.");
            assertProblem(
                    "Module M { Constraint c: a > 1 }",
                    "1:12 (Constraint) does not fit here; expected ON, Tick, }, a name or a variable such as $x"
                            + " | Maybe move it out of the module; a Constraint holds for the whole world.");
        }
    }

    @Nested
    class A_pause_or_failure {
        @Test
        void says_how_long_and_why() {
            assertStep(
                    "Wait 3",
                    "1:31 (}) does not fit here; expected tick or ticks"
                            + " | Maybe write ticks before it.");
            assertStep(
                    "Wait",
                    "1:29 (}) does not fit here; expected a length of time such as 5s or 3 ticks"
                            + " | Maybe say how long, as in Wait 3 ticks or Wait 5s.");
            assertStep(
                    "Wait soon",
                    "1:29 (soon) does not fit here; expected a length of time such as 5s or 3 ticks"
                            + " | Maybe say how long, as in Wait 3 ticks or Wait 5s.");
            assertStep(
                    "Fail",
                    "1:29 (}) does not fit here; expected an expression"
                            + " | Maybe say why, as in Fail \"the vault is empty\".");
        }
    }
}
