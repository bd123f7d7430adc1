package dev.entente.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a user reads about each kind of bad input: position, line, caret, reason and remedy.
class BadInputTest {
    static void assertShown(String text, String shown) {
        assertShown(Map.of("bad.flow", text), shown);
    }

    private static void assertShown(Map<String, String> files, String shown) {
        var loaded = Flow.load("bad.flow", name -> Optional.ofNullable(files.get(name)));
        var problems = loaded.ok() ? Flow.check(loaded.program()) : loaded.problems();

        assertEquals(shown, problems.stream().map(loaded::show).collect(Collectors.joining()));
    }

    @Test
    void an_unknown_module() {
        assertShown(
                """
                Module Ledger { Pay(who: int) /execute { } }
                Module Shop { Tick [1s] { Call Leger.Pay { who: 1 } } }
                """,
                """
                bad.flow:2:32: error: module (Leger) is not declared
                Module Shop { Tick [1s] { Call Leger.Pay { who: 1 } } }
                                               ^~~~~~~~~
                Maybe write Ledger.
                """);
    }

    @Test
    void an_unknown_operation() {
        assertShown(
                """
                Module Ledger { Pay(who: int) /execute { } }
                Module Shop { Tick [1s] { Ledger.Pya(who: 1) } }
                """,
                """
                bad.flow:2:27: error: operation (Ledger.Pya) is not declared
                Module Shop { Tick [1s] { Ledger.Pya(who: 1) } }
                                          ^~~~~~~~~~
                Maybe write Ledger.Pay.
                """);
    }

    @Test
    void an_unknown_field_of_a_record() {
        assertShown(
                """
                $boss = { hp: 100, status: "alive" }
                Module Shop { Tick [1s] { $boss.hitpoints -= 1 } }
                """,
                """
                bad.flow:2:33: error: ($boss) has no field (hitpoints)
                Module Shop { Tick [1s] { $boss.hitpoints -= 1 } }
                                                ^~~~~~~~~
                Valid are hp, status.
                """);
    }

    @Test
    void an_unknown_saga() {
        assertShown(
                """
                Saga BuyPass { Step { Wait 1 tick } }
                Module Shop { Tick [1s] { Call Saga.BuyPas } }
                """,
                """
                bad.flow:2:32: error: saga (BuyPas) is not declared
                Module Shop { Tick [1s] { Call Saga.BuyPas } }
                                               ^~~~~~~~~~~
                Maybe write BuyPass.
                """);
    }

    @Test
    void an_unknown_mind() {
        assertShown(
                """
                Director weather { mind scripted   answer rain 5 }
                Module Shop { Tick [1s] { $x = 0   Evaluate wether.rain -> $x } }
                """,
                """
                bad.flow:2:45: error: mind (wether) is not declared
                Module Shop { Tick [1s] { $x = 0   Evaluate wether.rain -> $x } }
                                                            ^~~~~~~~~~~
                Maybe write weather.
                """);
    }

    @Test
    void an_unknown_topic() {
        assertShown(
                """
                Observer watcher { strain(dps: int) /return { return dps / 10 } }
                Module Shop { Tick [1s] { Evaluate watcher.stain { dps: 3 } -> $x } }
                """,
                """
                bad.flow:2:36: error: topic (watcher.stain) is not declared
                Module Shop { Tick [1s] { Evaluate watcher.stain { dps: 3 } -> $x } }
                                                   ^~~~~~~~~~~~~
                Maybe write watcher.strain.
                """);
    }

    @Test
    void a_slip_in_a_very_long_line_is_shown_with_what_stands_around_it() {
        var shown = Flow.show(
                Problem.error(new Position("a.flow", 1, 501, 3), "odd", ""), "x".repeat(500) + "odd" + "y".repeat(500));

        assertEquals(
                "a.flow:1:501: error: odd\n..." + "x".repeat(60) + "odd" + "y".repeat(57) + "...\n"
                        + " ".repeat(63) + "^~~\n",
                shown);
        var end = Flow.show(Problem.error(new Position("a.flow", 1, 201, 900), "odd", ""), "x".repeat(203));
        assertEquals("a.flow:1:201: error: odd\n..." + "x".repeat(120) + "\n" + " ".repeat(120) + "^~~\n", end);
    }

    @Test
    void a_wrong_type_of_a_field() {
        assertShown(
                """
                Module Ledger { Pay(bill: { cents: int, to: text }) /execute { } }
                Module Shop { Tick [1s] { Call Ledger.Pay { bill: { cents: "much", to: "me" } } } }
                """,
                """
                bad.flow:2:51: error: argument (bill) of operation (Ledger.Pay) must be { cents: int, to: text }, but ({ cents: "much", to: "me" }) is { cents: text, to: text }
                Module Shop { Tick [1s] { Call Ledger.Pay { bill: { cents: "much", to: "me" } } } }
                                                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~
                Maybe give its field (cents) a value of type int.
                """);
    }

    @Test
    void a_missing_argument() {
        assertShown(
                """
                Module Ledger { Pay(who: int, cents: int) /execute { } }
                Module Shop { Tick [1s] { Call Ledger.Pay { who: 3 } } }
                """,
                """
                bad.flow:2:32: error: operation (Ledger.Pay) needs (cents)
                Module Shop { Tick [1s] { Call Ledger.Pay { who: 3 } } }
                                               ^~~~~~~~~~
                Its parameters: who: int, cents: int.
                """);
    }

    @Test
    void a_superfluous_argument() {
        assertShown(
                """
                Saga BuyPass(who: int) { Step { Wait 1 tick } }
                Module Shop { Tick [1s] { Saga.BuyPass(who: 3, cents: 4) } }
                """,
                """
                bad.flow:2:48: error: saga (BuyPass) has no parameter (cents)
                Module Shop { Tick [1s] { Saga.BuyPass(who: 3, cents: 4) } }
                                                               ^~~~~~~~
                Valid is who.
                """);
    }

    @Test
    void an_unbounded_loop() {
        assertShown(
                """
                Module Shop {
                    $n = 0
                    Tick [1s] { While $n < 5 { $n += 1 } }
                }
                """,
                """
                bad.flow:3:30: error: While must be bounded; expected max and a number before ({)
                    Tick [1s] { While $n < 5 { $n += 1 } }
                                             ^
                Maybe write max 100 before it; more rounds than that are an error.
                """);
    }

    @Test
    void two_scenarios() {
        assertShown(
                """
                Scenario A { }
                Scenario B { }
                """,
                """
                bad.flow:2:10: error: scenario (B) is the second of this file; a run has one
                Scenario B { }
                         ^
                Maybe move it into a file of its own.
                """);
    }

    @Test
    void a_mind_with_the_name_of_a_faction() {
        assertShown(
                """
                Entity Faction { gold: int }
                Faction Wolves { }
                Director Wolves { mind scripted   answer hp 5 }
                """,
                """
                bad.flow:3:10: error: mind (Wolves) has the name of a faction, declared in line 2
                Director Wolves { mind scripted   answer hp 5 }
                         ^~~~~~
                Maybe give one another name.
                """);
    }

    @Test
    void shards_that_cannot_be() {
        assertShown(
                """
                Scenario S { shards Romm 3   shards Room 0 }
                Module Room { Add /execute { } }
                Module Hall { Tick [1s] { Call Room.Add } }
                """,
                """
                bad.flow:1:21: error: module (Romm) is not declared
                Scenario S { shards Romm 3   shards Room 0 }
                                    ^~~~
                Maybe write Room.
                bad.flow:1:37: error: shards of module (Room) must be 1 to 10000, not 0
                Scenario S { shards Romm 3   shards Room 0 }
                                                    ^~~~
                Maybe leave it out; a module without shards runs once.
                bad.flow:3:32: error: shards of module (Room) are not told apart here, so only the module itself may use operation (Room.Add)
                Module Hall { Tick [1s] { Call Room.Add } }
                                               ^~~~~~~~
                Maybe Emit an event that the module reacts to, with to and the number of the shard.
                """);
    }

    @Test
    void a_circle_of_imports() {
        assertShown(
                Map.of("bad.flow", "Import \"a.flow\"\n", "a.flow", "Import \"b.flow\"\n", "b.flow", "Import \"bad.flow\"\n"),
                """
                b.flow:1:8: error: files import each other in a circle: bad.flow -> a.flow -> b.flow -> bad.flow
                Import "bad.flow"
                       ^~~~~~~~~~
                Maybe move what they share into a file of its own, which imports none of them.
                """);
    }

    @Test
    void two_modules_of_one_name() {
        assertShown(
                Map.of("bad.flow", "Import \"a.flow\"\nModule Bank { }\n", "a.flow", "\nModule Bank { }\n"),
                """
                bad.flow:2:8: error: module (Bank) is declared twice, first in a.flow:2
                Module Bank { }
                       ^~~~
                Maybe give one another name.
                """);
    }

    @Test
    void a_file_that_is_not_text() {
        assertShown(
                Map.of("bad.flow", "Import \"a.flow\"\n", "a.flow", "\0\1\2"),
                """
                a.flow:1:1: error: file (a.flow) is not text in UTF-8
                Maybe it is another kind of file, or must be saved as UTF-8.
                """);
    }

    @Test
    void a_file_that_is_not_there() {
        assertShown(
                Map.of("bad.flow", "Import \"lib/a.flow\"\n"),
                """
                bad.flow:1:8: error: file (lib/a.flow) is not there
                Import "lib/a.flow"
                       ^~~~~~~~~~~~
                Maybe check its name; it was looked for as lib/a.flow.
                """);
    }
}
