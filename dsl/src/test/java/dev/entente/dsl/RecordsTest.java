package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {
    private static final String BOSS = "$boss = { hp: 5, at: { x: 1, name: \"a\" } } ";

    private static void assertProblems(String snippet, String... problems) {
        assertEquals(List.of(problems), Found.checking(snippet));
    }

    /// Steps of a heartbeat, with the state `$boss`.
    private static void assertSteps(String steps, String... problems) {
        var found = Found.checking(BOSS + "Module M { Tick [1s] { " + steps + " } }").stream()
                .map(line -> line.replaceFirst("^1:\\d+ ", ""))
                .toList();
        assertEquals(List.of(problems), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$boss.hp -= 3", "$boss.at.x += $boss.hp", "$boss.at = { name: \"b\", x: 2 }", "$boss = { at: $boss.at, hp: 1 }",
        "$copy = $boss $copy.hp = 1 $boss = $copy", "$r = { f: 5s } $r.f += 1", "if ($boss.at.name == \"a\") { }",
        "$a = { who: Wolves } $a.who.gold -= 1", "Tell 1 \"{$boss}, {$boss.at.x}\"",
        "Each f in Faction { $r = { f: f, g: f.gold } $r.f.gold = $r.g }"
    })
    void fields_are_read_and_changed_by_their_names(String steps) {
        assertSteps(steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$boss = { hp: 1 } | variable ($boss) must be { hp: int, at: { x: int, name: text } }, but ({ hp: 1 }) is"
                        + " { hp: int } | Maybe add at.",
                "$boss.at = { x: 1, name: \"a\", y: 2 } | field ($boss.at) must be { x: int, name: text }, but"
                        + " ({ x: 1, name: \"a\", y: 2 }) is { x: int, name: text, y: int } | Maybe leave out y.",
                "$boss.at = { x: true, name: \"a\" } | field ($boss.at) must be { x: int, name: text }, but"
                        + " ({ x: true, name: \"a\" }) is { x: bool, name: text } | Maybe give its field (x) a value of type int.",
                "$boss = 5 | variable ($boss) must be { hp: int, at: { x: int, name: text } }, but (5) is int"
                        + " | Maybe write a record, { name: value }.",
                "$boss += 1 | variable ($boss) is { hp: int, at: { x: int, name: text } }; only int can change by (+=)"
                        + " | Maybe write = instead.",
                "$boss.at.name -= 1 | field ($boss.at.name) is text; only int can change by (-=) | Maybe write = instead.",
                "$x = $boss.at.z | ($boss.at) has no field (z) | Valid are name, x.",
                "$x = $boss == $boss | ($boss) and ($boss) cannot be compared, for records are not"
                        + " | Maybe compare their fields.",
                "$x = $boss + 1 | what stands left of + must be int, but ($boss) is { hp: int, at: { x: int, name: text } } | Maybe write one of its fields.",
                "$x = { a: 1, a: 2 } | field (a) is given twice | Maybe leave one out.",
                "$x = { all: each f in Faction } | (each f in Faction) is list of Faction, which a record cannot hold"
                        + " | Maybe write it where it is needed, in Each or in size(...).",
                "$x = { who: none } | a field of ($x) starts as none, so its type is unknown"
                        + " | Maybe leave it out: an entity that was not assigned is none."
            })
    void what_does_not_fit_is_said_with_what_would(String steps, String message, String remedy) {
        assertSteps(steps, message + (remedy.equals("-") ? "" : " | " + remedy));
    }

    @Nested
    class As_an_argument {
        private static final String SHOP = "Module Shop {"
                + " Ship(bill: { cents: int, who: Faction? }) /execute { $sum = {bill}.cents + bill.cents bill.who.gold -= $sum } }"
                + " Saga Pay(bill: { cents: int }) { Step { Tell 1 \"{bill.cents}\" } }"
                + " Director d { worth(bill: { cents: int }) /return { return bill.cents } }\n";

        @Test
        void it_is_taken_by_operations_sagas_and_topics() {
            assertProblems(SHOP
                    + "Module M { Tick [1s] { Call Shop.Ship { bill: { who: none, cents: 3 } } Call Saga.Pay { bill: { cents: 3 } }"
                    + " Saga.Pay({ cents: 3 }) Shop.Ship(bill: { cents: 1, who: Wolves })"
                    + " Evaluate d.worth { bill: { cents: 3 } } -> $x } }");
        }

        @Test
        void it_must_have_the_shape_of_the_parameter() {
            assertProblems(
                    SHOP + "Module M { Tick [1s] { Saga.Pay({ cent: 3 }) } }",
                    "2:33 argument (bill) of saga (Pay) must be { cents: int }, but ({ cent: 3 }) is { cent: int }"
                            + " | Maybe add cents.");
        }

        @Test
        void it_cannot_be_changed() {
            assertProblems(
                    "Module M { Op(bill: { cents: int }) /execute { bill.cents = 3 {bill}.cents += 1 } }",
                    "1:48 (bill.cents) must not be changed; only attributes and variables may"
                            + " | Maybe change an attribute of it, or keep the value in a variable such as $x.",
                    "1:63 ({bill}.cents) must not be changed; only attributes and variables may"
                            + " | Maybe change an attribute of it, or keep the value in a variable such as $x.");
        }

        @Test
        void it_is_taken_by_nothing_else() {
            var remedy = " | Maybe declare a parameter for each of its fields; operations, sagas and topics take records.";
            assertProblems(
                    "Event E(a: { b: int })\nGoal G(a: { b: int }) { Method m { Do A(a) } }\nAction A(a: { b: int }) { }",
                    "1:9 parameter (a) of event (E) must not be a record" + remedy,
                    "2:8 parameter (a) of goal (G) must not be a record" + remedy,
                    "3:10 parameter (a) of action (A) must not be a record" + remedy);
            assertProblems(
                    "Entity Boss { at: { x: int } }",
                    "1:15 attribute (at) must not be a record | Maybe declare an attribute for each of its fields.");
        }

        @Test
        void its_type_is_declared_soundly() {
            assertProblems(
                    "Module M { Op(a: { b: int, b: int, c: { d: Fraction } }) /execute { } }",
                    "1:15 field (b) is declared twice | Maybe give one another name.",
                    "1:15 entity type (Fraction) is not declared | Maybe write Faction.");
        }
    }

    @Nested
    class As_a_result {
        @Test
        void it_has_the_shape_of_the_first_return() {
            assertProblems(
                    "Module M { Op(n: int) /return { if (n > 1) { return { a: 1, who: Wolves } } return { who: none, a: n } }"
                            + " Tick [1s] { Call M.Op { n: 1 } -> $x $y = $x.a + 1 $x.who.gold = $y } }");
            assertProblems(
                    "Module M { Op(n: int) /return { if (n > 1) { return { a: 1 } } return { a: true } } }",
                    "1:71 what the operation returns must be { a: int }, but ({ a: true }) is { a: bool }"
                            + " | Maybe give its field (a) a value of type int.");
        }

        @Test
        void it_is_not_none() {
            assertProblems(
                    "Module M { Op(n: int) /return { if (n > 1) { return { a: 1 } } return none } }",
                    "1:71 what the operation returns must be { a: int }, but (none) is none"
                            + " | Maybe write a record, { name: value }.");
            assertProblems(
                    "Module M { Op /return { return { a: none } } }",
                    "1:32 a field of what is returned starts as none, so its type is unknown"
                            + " | Maybe leave it out: an entity that was not assigned is none.");
        }
    }

    @Nested
    class As_state {
        @Test
        void it_starts_with_literals_and_lengths_of_time() {
            assertProblems("$a = { b: 1, c: { d: \"x\", e: -3 }, f: true, g: 5s } $pause = 100ms");
        }

        @Test
        void it_starts_with_nothing_else() {
            var remedy = " | Maybe write a whole number, true, false, a text or a record of these;"
                    + " the rest can be set in a module's Tick.";
            assertProblems("$a = { b: 1 + 2 }", "1:6 state ($a) must start with a literal, not ({ b: 1 + 2 })" + remedy);
            assertProblems("$a = { b: none }", "1:6 state ($a) must start with a literal, not ({ b: none })" + remedy);
        }

        @Test
        void it_is_only_read_where_only_reading_is_allowed() {
            assertProblems(
                    BOSS + "Module M { Op /return { $boss.hp = 3 $own = $boss $own.hp = 3 return $own } }",
                    "1:68 a change of ($boss.hp) must not stand in a /return operation | Maybe make the operation /execute.");
            assertProblems(
                    BOSS + "Director d { worth /return { $boss.hp = 3 return 1 } }",
                    "1:73 a change of ($boss.hp) must not stand in a topic of a mind"
                            + " | Maybe change it where the mind is asked.");
        }

        @Test
        void a_method_may_change_it_but_no_entity_that_it_holds() {
            assertProblems(
                    BOSS + "Goal G(who: Faction) { Method m { $boss.hp = 3 $r = { f: who } $r.f.gold = 3 Do A() } } Action A() { }",
                    "1:107 a change of ($r.f.gold) must not stand in a method"
                            + " | Maybe put it into the effects of an action, or call an operation.");
        }
    }

    @Test
    void what_is_wrong_already_is_wrong_once() {
        assertSteps(
                "Call No.Where -> $x $x.a.b = 3 $y = $x.c + 1",
                "module (No) is not declared | Valid is M.");
    }
}
