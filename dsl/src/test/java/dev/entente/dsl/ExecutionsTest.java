package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What may wait where, and what may stand in the blocks of what waits.
class ExecutionsTest {
    private static final String TO_BEGIN = " | Maybe put it into a method, or begin an operation: Module.Operation().";
    private static final String TO_EXECUTE = " | Maybe make the operation /execute.";
    private static final String OTHERS = " Saga S(n: int) { Step { Wait 1 tick } }"
            + " Director d { hp() /return { return 5 } }"
            + " Module L { Slow /execute { Wait 1 tick } Slower /execute { Call L.Slow } Quick /execute { } Read /return { return 1 } }";

    private static void assertProblems(String snippet, String... problems) {
        var found = Found.checking(snippet + OTHERS).stream()
                .map(line -> line.replaceFirst("^1:\\d+ ", ""))
                .toList();
        assertEquals(List.of(problems), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Fork f { Wait 1 tick } Join f timeout 5 ticks else { Cancel f } Join all Join any Join 1 of Cancel all",
        "Saga { Step { Wait 1 tick } Compensate { Wait 1 tick } } else { Wait 1 tick }",
        "Lock (\"a\", 3) timeout 5 ticks { Wait 5s } else { Wait 100ms }",
        "Call L.Read -> $x timeout 3 ticks retry 3 backoff 1 tick else { $x = 3 Tell 1 \"{$x}\" } $y = $x + 1",
        "Evaluate d.hp -> $x { Constraint $x > 0 Retry 3 Otherwise { Wait 1 tick $x = 3 } }",
        "Call Saga.S { n: 3 } Saga.S(3) L.Slow() Call L.Slower",
        "if (now() > 3) { Wait 1 tick } Fail \"no {now()}\""
    })
    void reactions_heartbeats_operations_sagas_and_methods_may_wait(String steps) {
        assertProblems("Module M { Tick [1s] { " + steps + " } }");
        assertProblems("Module M { ON (Player.BuildWall) { " + steps + " } }");
        assertProblems("Module M { Op /execute { " + steps + " } }");
        assertProblems("Saga T { Step { " + steps + " } }");
        assertProblems("Goal G() { Method m { " + steps + " } }");
    }

    @Test
    void an_action_does_not_wait() {
        var in = " must not stand in the effects of an action" + TO_BEGIN;
        assertProblems(
                "Action A() { effects { Wait 1 tick Fork f { } Join f Cancel f Saga { Step { } } Lock (1) { }"
                        + " Evaluate d.hp -> $x Call L.Slower Call L.Quick timeout 1 tick Call Saga.S { n: 1 } } }",
                "Wait" + in, "Fork" + in, "Join" + in, "Cancel" + in, "Saga" + in, "Lock" + in, "Evaluate" + in,
                "a Call that waits (L.Slower)" + in, "a Call that waits (L.Quick)" + in, "a Call that waits (Saga.S)" + in);
        assertProblems("Action A() { effects { Call L.Quick L.Slow() Saga.S(n: 1) Fail \"no\" } }");
    }

    @Test
    void an_operation_that_reads_does_not_wait() {
        var in = " must not stand in a /return operation" + TO_EXECUTE;
        assertProblems(
                "Module M { Op /return { Wait 1 tick Evaluate d.hp -> $x Fail \"no\" L.Slow() return 1 } }",
                "Wait" + in, "Evaluate" + in, "Fail" + in, "the begin of (L.Slow)" + in);
    }

    @Test
    void a_topic_only_reads() {
        var in = " must not stand in a topic of a mind | Maybe do it where the mind is asked.";
        assertProblems(
                "Observer o { a /return { Wait 1 tick Tell 1 \"x\" Each f in Faction { f.gold = 3 } return 1 } }",
                "Wait" + in, "Tell" + in, "a change of (f.gold)" + in);
        assertProblems(
                "Observer o { a /execute { } b /return { } }",
                "topic (o.a) must be /return, for an answer changes nothing | Maybe write /return.",
                "topic (o.b) must return a value | Maybe end it with return.");
    }

    @Nested
    class In_a_method {
        private static final String PLAN = " Action A() { } Goal H() { Method m { Do A() } }";
        private static final String ASIDE =
                " must not stand in a Compensate, an Otherwise or the else of a Call | Maybe call an operation instead.";

        @Test
        void steps_locks_and_else_may_plan() {
            assertProblems("Goal G() { Method m { Saga { Step { Do A() } Compensate { Call L.Quick } Step { Achieve H() } } else { Do A() }"
                    + " Lock (1) { Do A() } else { Achieve H() } Fork f { Do A() } Join f else { Do A() } } }" + PLAN);
        }

        @Test
        void what_runs_where_its_steps_were_given_up_does_not_plan() {
            assertProblems(
                    "Goal G() { Method m { Do A() Saga { Step { Do A() } Compensate { Do A() } }"
                            + " Call L.Slow else { Achieve H() } Evaluate d.hp -> $x { Otherwise { $x = 1 Do A() } } } }" + PLAN,
                    "Do" + ASIDE, "Achieve" + ASIDE, "Do" + ASIDE);
        }

        @Test
        void nothing_changes_the_world() {
            assertProblems(
                    "Goal G(who: Faction) { Method m { Do A() Lock (who) { who.gold = 3 }"
                            + " Saga { Step { Do A() } Compensate { who.gold = 3 } } } }" + PLAN,
                    "a change of (who.gold) must not stand in a method"
                            + " | Maybe put it into the effects of an action, or call an operation.",
                    "a change of (who.gold)" + ASIDE);
        }

        @Test
        void the_body_of_a_lock_sees_its_own_forks_only() {
            assertProblems("Goal G() { Method m { Do A() Fork f { Do A() } Join f else { Cancel f } } }" + PLAN);
            assertProblems(
                    "Goal G() { Method m { Do A() Fork f { Do A() } Lock (1) { Join f } } }" + PLAN,
                    "join (f) waits for a fork that is not written above it in this body | Maybe write Fork f { ... } before it.");
        }
    }

    @Nested
    class A_return {
        @Test
        void ends_an_operation_from_within_its_blocks() {
            assertProblems("Module M { Op /execute { Lock (1) { if (now() > 3) { return 1 } } else { return 2 }"
                    + " Call L.Slow else { return 3 } return 4 } Use /execute { Call M.Op -> $x $y = $x + 1 } }");
        }

        @Test
        void does_not_leave_a_fork_or_a_saga() {
            var remedy = " | Maybe keep the value in a variable, and return it at the end of the operation.";
            assertProblems(
                    "Module M { Op /execute { Fork f { return 1 } Saga { Step { return 1 } Compensate { return 1 } } else { return 2 }"
                            + " Evaluate d.hp -> $x { Otherwise { $x = 1 return 3 } } } }",
                    "return must not stand in a fork" + remedy,
                    "return must not stand in a step of a saga" + remedy,
                    "return must not stand in a Compensate" + remedy,
                    "return must not stand in an Otherwise" + remedy);
        }

        @Test
        void must_not_stand_in_a_saga_of_its_own() {
            assertProblems(
                    "Saga T { Step { return } }", "return must not stand in a saga | Maybe leave it out; only operations return.");
        }

        @Test
        void says_the_type_wherever_it_stands() {
            assertProblems(
                    "Module M { Op /execute { Wait 1 tick Lock (1) { Call L.Slow else { return \"a\" } } return 1 } }",
                    "what the operation returns must be text, but (1) is int | Maybe write \"{1}\".");
        }
    }

    @Nested
    class A_fork {
        @Test
        void is_seen_by_the_blocks_below_it_but_not_by_other_forks() {
            assertProblems("Module M { Tick [1s] { Fork f { Wait 1 tick } if (now() > 3) { Join f } else { Cancel f } Lock (1) { Cancel all } } }");
            assertProblems(
                    "Module M { Tick [1s] { Fork f { Wait 1 tick } Fork g { Join f } } }",
                    "join (f) waits for a fork that is not written above it in this body | Maybe write Fork f { ... } before it.");
        }

        @Test
        void has_a_name_of_its_own_among_those_that_are_seen() {
            assertProblems(
                    "Module M { Tick [1s] { Fork f { Wait 1 tick } if (now() > 3) { Fork f { Wait 1 tick } } } }",
                    "fork (f) is written twice in this body | Maybe give one another name.");
            assertProblems("Module M { Tick [1s] { if (now() > 3) { Fork f { } } else { Fork f { } } } }");
        }

        @Test
        void is_needed_to_cancel_all() {
            assertProblems(
                    "Module M { Tick [1s] { Cancel all } }",
                    "cancel ends all forks, but 0 stand above it in this body | Maybe write Fork name { ... } before it.");
        }
    }

    @Nested
    class What_is_called_or_begun {
        @Test
        void must_give_back_what_is_kept() {
            assertProblems(
                    "Module M { Tick [1s] { Call Saga.S { n: 1 } -> $x $y = $x } }",
                    "saga (S) returns nothing that ($x) could keep | Maybe leave out -> $x.");
        }

        @Test
        void must_do_something_where_nobody_waits_for_it() {
            assertProblems(
                    "Module M { Tick [1s] { L.Read() } }",
                    "operation (L.Read) only reads, so nothing comes of beginning it | Maybe write Call L.Read -> $x.");
        }

        @Test
        void keeps_its_result_before_its_else_is_read() {
            assertProblems(
                    "Module M { Tick [1s] { Call L.Read -> $x else { $x = true } $y = $x } }",
                    "variable ($x) must be int, but (true) is bool | Maybe write a number.");
        }
    }

    @Test
    void fail_says_why_in_a_text() {
        assertProblems(
                "Module M { Tick [1s] { Fail 3 } }", "the reason of Fail must be text, but (3) is int | Maybe write \"{3}\".");
    }
}
