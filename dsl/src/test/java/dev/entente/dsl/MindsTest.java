package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MindsTest {
    private static final String MINDS = "\nDirector scripted { mind scripted answer hp 5 answer hp \"no idea\" answer who Wolves }"
            + "\nObserver ruled { hp(least: int) /return { return least + 1 } boss() /return { return { hp: 1, calm: true } } }"
            + "\nDirector model { mind gpt hp(least: int) /return { return 1 } } Faction Wolves { }";

    private static void assertSteps(String steps, String... problems) {
        var found = Found.checking("Module M { $kept = 3 Tick [1s] { " + steps + " } }" + MINDS).stream()
                .map(line -> line.replaceFirst("^1:\\d+ ", ""))
                .toList();
        assertEquals(List.of(problems), found);
    }

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    @Nested
    class The_shape_of_an_answer {
        @Test
        void is_that_of_the_variable_before() {
            assertSteps("$x = \"a\" Evaluate scripted.hp -> $x Tell 1 $x");
            assertSteps(
                    "$x = \"a\" Evaluate scripted.hp -> $x { Otherwise { $x = 3 } }",
                    "variable ($x) must be text, but (3) is int | Maybe write \"{3}\".");
        }

        @Test
        void is_that_of_state_of_the_same_name_though_the_answer_is_local() {
            assertSteps("Evaluate scripted.hp -> $kept $y = $kept + 1");
        }

        @Test
        void is_else_that_of_what_otherwise_gives() {
            assertSteps("Evaluate scripted.hp -> $x { Constraint $x.calm Otherwise { $x = { calm: true } } } if ($x.calm) { }");
            assertSteps("Evaluate ruled.hp { least: 3 } -> $x { Otherwise { $x = 4 } } $y = $x + 1");
        }

        @Test
        void is_else_that_of_the_rule_of_the_topic() {
            assertSteps("Evaluate ruled.boss -> $x { Constraint $x.hp > 3 and $x.calm } $y = $x.hp + 1");
            assertSteps("Evaluate model.hp { least: 3 } -> $x $y = $x + 1");
        }

        @Test
        void must_be_known() {
            assertSteps(
                    "Evaluate scripted.hp -> $x $y = $x.what",
                    "shape of the answer ($x) is unknown | Maybe give $x a value before, or in Otherwise { $x = ... }.");
        }

        @Test
        void must_be_what_a_mind_of_rules_says() {
            assertSteps(
                    "$x = true Evaluate ruled.hp { least: 3 } -> $x",
                    "variable ($x) must be bool, but what topic (ruled.hp) returns is int | Maybe keep it in another variable.");
            assertSteps("$x = true Evaluate model.hp { least: 3 } -> $x");
        }
    }

    @Nested
    class What_guards_an_answer {
        @Test
        void is_a_condition() {
            assertSteps(
                    "$x = 1 Evaluate scripted.hp -> $x { Constraint $x Constraint $y > 3 }",
                    "the constraint of Evaluate must be bool, but ($x) is int | Maybe compare it, as in $x > 0.",
                    "variable ($y) has no value here | Maybe write $x.");
        }

        @Test
        void asks_again_ten_times_at_most() {
            assertEquals(
                    List.of("1:66 number (11) behind Retry must be from 0 to 10"
                            + " | Maybe write Retry 10, and say in Otherwise what to do then."),
                    Found.parsing("Module M { Tick [1s] { $x = 1 Evaluate scripted.hp -> $x { Retry 11 } } }"));
        }

        @Test
        void gives_the_answer_in_otherwise() {
            assertSteps(
                    "$x = 1 Evaluate scripted.hp -> $x { Otherwise { Tell 1 \"x\" } }",
                    "Otherwise must give ($x) a value | Maybe write $x = ... in it, or leave it out.");
            assertSteps("$x = { a: 1 } Evaluate scripted.hp -> $x { Otherwise { if (now() > 3) { $x.a = 1 } } }");
            assertSteps("$x = 1 Evaluate scripted.hp -> $x { Otherwise { Fail \"no\" } }");
        }
    }

    @Nested
    class The_one_that_is_asked {
        @Test
        void is_a_mind_and_no_faction() {
            assertSteps(
                    "Evaluate Wolves.hp { n: 3 } -> $x",
                    "mind (Wolves) is not declared | It is a faction. Maybe declare a Director or an Observer, and ask that.");
        }

        @Test
        void is_asked_with_the_arguments_of_its_topic() {
            assertSteps(
                    "Evaluate ruled.hp -> $x",
                    "topic (ruled.hp) needs (least) | Its parameters: least: int.");
            assertSteps(
                    "Evaluate model.hp { least: true } -> $x",
                    "argument (least) of topic (model.hp) must be int, but (true) is bool | Maybe write a number.");
            assertSteps("$x = 1 Evaluate scripted.hp { any: { thing: 3 } } -> $x");
            assertSteps(
                    "$x = 1 Evaluate scripted.hp { all: each f in Faction } -> $x",
                    "(each f in Faction) is list of Faction, which a question cannot hold"
                            + " | Maybe write it where it is needed, in Each or in size(...).");
        }

        @Test
        void has_something_to_say_on_the_topic() {
            assertSteps(
                    "$x = 1 Evaluate scripted.hpp -> $x",
                    "mind (scripted) has no answer for topic (hpp) | Maybe write scripted.hp.");
            assertSteps("$x = 1 Evaluate model.anything -> $x");
        }
    }

    @Nested
    class A_scripted_answer {
        @Test
        void is_any_literal_whatever_its_shape() {
            assertProblems("Director d { mind scripted answer a { b: -1, c: { d: none } } answer a true answer a 5s answer a Wolves }");
        }

        @Test
        void is_nothing_else() {
            assertProblems(
                    "Director d { mind scripted answer a { b: 1 + 2 } }",
                    "1:37 answer (a) must be a literal, not ({ b: 1 + 2 })"
                            + " | Maybe write a number, a truth, a text, a name, or a record of these.");
        }
    }

    @Test
    void a_mind_is_declared_once_with_each_topic_once() {
        assertProblems(
                "Director d { a /return { return 1 } a /return { return 1 } } Observer d { }",
                "1:37 operation (d.a) is declared twice, first in line 1 | Maybe give one another name.",
                "1:71 mind (d) is declared twice, first in line 1 | Maybe give one another name.");
    }

    @Test
    void a_topic_knows_the_state_of_the_program_and_its_own_parameters() {
        assertProblems("$gold = 3 Observer o { a(n: int) /return { $x = {n} + $gold return $x + n } }");
    }
}
