package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SagasAndLocksTest {
    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    @Nested
    class A_step_without_compensation {
        private static final String WARNING = "step changes something and has no Compensate, though others follow it"
                + " | Maybe write Compensate { ... } behind it, which undoes it when a later step fails.";
        private static final String OTHERS = " Module L { Pay /execute { } Read /return { return 1 } }"
                + " Saga Whole { Step { Call L.Pay } Compensate { Call L.Pay } Step { Call L.Read -> $x Tell 1 \"{$x}\" } }"
                + " Saga Torn { Step { Call L.Pay } }"
                + " Goal H() { Method m { Do A() } } Action A() { }";

        private void assertSteps(String steps, String... problems) {
            var found = Found.checking("$gold = 3 Module M { Tick [1s] { Saga { " + steps + " } } }" + OTHERS).stream()
                    .map(line -> line.replaceFirst("^1:\\d+ ", ""))
                    .toList();
            assertEquals(List.of(problems), found);
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "$gold -= 1", "Each f in Faction { f.gold = 3 }", "Call L.Pay", "L.Pay()", "Emit Player.BuildWall { land: K, height: 3 }",
            "Link Road(A, B)", "Create Region", "if (now() > 3) { $gold = 1 }", "Lock (1) { $gold = 1 }", "Fork f { $gold = 1 }",
            "Wait 1 tick Call L.Read -> $x else { $gold = 1 } Tell 1 \"{$x}\"", "Call Saga.Torn",
            "Saga { Step { Wait 1 tick } Step { $gold = 1 } }"
        })
        void that_changes_something_is_warned_of_where_others_follow(String step) {
            assertSteps("Step { " + step + " } Step { Wait 1 tick }", WARNING);
            assertSteps("Step { Wait 1 tick } Step { " + step + " }");
            assertSteps("Step { " + step + " } Compensate { Wait 1 tick } Step { Wait 1 tick }");
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "$own = 1 $own += 1", "Call L.Read -> $x Tell 1 \"{$x}\"", "$r = { a: 1 } $r.a = 2", "Wait 3 ticks Tell 1 \"x\"",
            "Call Saga.Whole", "Saga { Step { $gold = 1 } Compensate { $gold = 2 } Step { Wait 1 tick } }"
        })
        void that_changes_nothing_or_undoes_itself_is_not(String step) {
            assertSteps("Step { " + step + " } Step { Wait 1 tick }");
        }

        @Test
        void is_warned_of_in_a_saga_of_its_own_and_in_a_method() {
            assertProblems(
                    "$gold = 3 Saga S { Step { $gold = 1 } Step { $gold = 2 } }\n"
                            + "Goal G() { Method m { Saga { Step { Do A() } Step { Achieve H() } } } }" + OTHERS,
                    "1:20 " + WARNING,
                    "2:30 " + WARNING);
        }
    }

    @Nested
    class A_saga_of_its_own {
        @Test
        void knows_its_parameters_as_names_and_holes_and_the_state_of_the_program() {
            assertProblems("$gold = 3 Saga S(who: Faction, n: int) { Step { {who}.gold -= n $gold += {n} } Compensate { who.gold += n } }");
        }

        @Test
        void keeps_variables_from_step_to_step() {
            assertProblems(
                    "Saga S { Step { $x = 1 } Compensate { Tell 1 \"{$x}\" } Step { $x = true } }",
                    "1:67 variable ($x) must be int, but (true) is bool | Maybe write a number.");
        }

        @Test
        void knows_no_state_of_a_module() {
            assertProblems(
                    "Module M { $own = 1 } Saga S { Step { $x = $own } }",
                    "1:44 variable ($own) has no value here | There are no variables here.");
        }

        @Test
        void is_declared_once_with_each_parameter_once() {
            assertProblems(
                    "Saga S(a: int, a: int) { Step { } } Saga S { Step { } }",
                    "1:16 parameter (a) is declared twice, first in line 1 | Maybe give one another name.",
                    "1:42 saga (S) is declared twice, first in line 1 | Maybe give one another name.");
        }
    }

    @Nested
    class The_key_of_a_lock {
        @Test
        void is_an_entity_a_text_or_a_number() {
            assertProblems("$boss = { hp: 3 } Module M { Tick [1s] { Lock (Karhold, \"a\", 3, $boss.hp, now()) { } } }");
            assertProblems(
                    "$boss = { hp: 3 } Module M { Tick [1s] { Lock (true, none, $boss, each f in Faction) { } } }",
                    "1:48 the key of Lock must be an entity, a text or a number, but (true) is bool | Maybe lock what it is about, or a text such as \"audit\".",
                    "1:54 the key of Lock must be an entity, a text or a number, but (none) is none | Maybe lock what it is about, or a text such as \"audit\".",
                    "1:60 the key of Lock must be an entity, a text or a number, but ($boss) is { hp: int }"
                            + " | Maybe lock one of its fields.",
                    "1:67 the key of Lock must be an entity, a text or a number, but (each f in Faction) is list of Faction | Maybe lock what it is about, or a text such as \"audit\".");
        }

        @Test
        void is_given_once() {
            assertProblems(
                    "Module M { Tick [1s] { Lock (\"a\", \"b\", \"a\") { } } }",
                    "1:40 key (\"a\") is given twice | Maybe leave one out.");
        }
    }

    @Nested
    class A_lock_inside_itself {
        private static String error(String key) {
            return "lock (" + key + ") is taken inside itself, first in line 1"
                    + " | Maybe leave out the inner one; its body holds the key already.";
        }

        @Test
        void is_refused_where_it_is_certain() {
            assertProblems("Module M { Tick [1s] { Lock (3) { if (now() > 3) { Lock (3) { } } } } }", "1:58 " + error("3"));
            assertProblems(
                    "Module M { Op(who: Faction) /execute { Lock (who) { Lock (\"a\", who) { } } } }", "1:64 " + error("who"));
            assertProblems("Module M { Tick [1s] { Lock (Karhold) { Lock (Karhold) { } } } }", "1:47 " + error("Karhold"));
        }

        @Test
        void is_not_where_it_may_be_another() {
            assertProblems("Module M { $k = 1 Tick [1s] { Lock ($k) { $k = 2 Lock ($k) { } } } }");
            assertProblems("Module M { Tick [1s] { Lock (3) { } else { Lock (3) { } } Lock (3) { } } }");
            assertProblems("Module M { Tick [1s] { Lock (3) { M.Op() } } Op /execute { Lock (3) { } } }");
        }

        @Test
        void is_warned_of_in_a_fork_and_in_what_is_called() {
            assertProblems(
                    "Module M { Tick [1s] { Lock (3) { Fork f { Lock (3) { } else { } } } } }",
                    "1:50 lock (3) is taken by a fork inside the same lock, and so is refused"
                            + " | Maybe begin the fork before the lock, or leave out one of the two.");
            assertProblems(
                    "Module M { Tick [1s] { Lock (3) { Call M.A } } A /execute { Call M.B }\n B /execute { Lock (3) { } } }",
                    "1:40 lock (3) is taken by what is called inside the same lock, in line 2, and so is refused"
                            + " | Maybe call it outside of the lock, or leave out one of the two.");
        }
    }

    @Nested
    class Two_orders_of_locks {
        private static String warning(String inner, String outer, int line) {
            return "lock (%s) is taken inside lock (%s), but lock (%s) inside lock (%s) in line %d"
                            .formatted(inner, outer, outer, inner, line)
                    + " | Maybe write Lock (%s, %s) in both, which takes them in one order.".formatted(outer, inner);
        }

        @Test
        void are_warned_of_in_one_body_and_in_several() {
            assertProblems(
                    "Module M { Tick [1s] { Lock (1) { Lock (\"a\") { } } Lock (\"a\") { Lock (1) { } } } }",
                    "1:71 " + warning("1", "\"a\"", 1));
            assertProblems(
                    "Module M { Tick [1s] { Lock (1) { Lock (2) { Lock (3) { } } } }\n Tick [2s] { Lock (3) { Lock (1) { } } } }",
                    "2:31 " + warning("1", "3", 1));
        }

        @Test
        void are_warned_of_across_sagas_goals_and_operations() {
            assertProblems(
                    "Module M { Tick [1s] { Lock (1) { Call Saga.S } } Op /execute { Lock (1) { } } }\n"
                            + "Saga S { Step { Lock (2) { } } }\n"
                            + "Goal G() { Method m { Lock (2) { Achieve H() } } } Goal H() { Method m { Call M.Op } }",
                    "3:42 " + warning("1", "2", 1));
        }

        @Test
        void of_entities_of_one_type_may_be_the_same_two() {
            assertProblems(
                    "Module M { Op(a: Faction, b: Faction, r: Region) /execute { Lock (r) { Lock (a) { Lock (b) { } } } } }",
                    "1:89 lock (b) is taken inside lock (a); where another execution takes them the other way round,"
                            + " they block each other | Maybe write Lock (a, b), which takes them in one order.");
            assertProblems(
                    "Faction Wolves { } Faction Bears { } Module M { Tick [1s] { Lock (Wolves) { Lock (Bears) { } } }\n"
                            + "Op(b: Faction) /execute { Lock (Bears) { Lock (b) { } } } }",
                    "2:48 lock (b) is taken inside lock (Bears), but lock (Bears) inside lock (Wolves) in line 1"
                            + " | Maybe write Lock (Bears, b) in both, which takes them in one order.");
        }

        @Test
        void are_fine_where_they_cannot_cross() {
            assertProblems("Faction Wolves { } Faction Bears { } Module M { Tick [1s] { Lock (Wolves) { Lock (Bears) { } } } }");
            assertProblems("Module M { Op(a: text, b: text) /execute { Lock (a) { Lock (b) { } } } }");
            assertProblems("Module M { Tick [1s] { Lock (1, 2) { } Lock (2, 1) { } Lock (1) { Lock (2) { } } } }");
            assertProblems("Module M { Tick [1s] { Lock (1) { Lock (2) { } } Lock (2) { M.Op() } } Op /execute { Lock (1) { } } }");
        }
    }
}
