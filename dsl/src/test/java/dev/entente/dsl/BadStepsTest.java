package dev.entente.dsl;

import static dev.entente.dsl.BadInputTest.assertShown;

import org.junit.jupiter.api.Test;

/// What a user reads about forks, sagas and locks that cannot work, and about numbers that cannot be.
class BadStepsTest {
    @Test
    void a_join_whose_fork_can_never_exist() {
        assertShown(
                """
                Module Shop { Tick [1s] {
                    if (now() > 3) { Fork parcel { Wait 1 tick } }
                    Join parcel
                } }
                """,
                """
                bad.flow:3:10: error: join (parcel) waits for a fork that is not written above it in this body
                    Join parcel
                         ^~~~~~
                Maybe write Fork parcel { ... } before it.
                """);
    }

    @Test
    void a_join_of_more_forks_than_there_are() {
        assertShown(
                """
                Module Shop { Tick [1s] {
                    Fork a { Wait 1 tick }
                    Fork b { Wait 1 tick }
                    Join 3 of timeout 5 ticks
                } }
                """,
                """
                bad.flow:4:10: error: join waits for 3 forks, but 2 stand above it in this body
                    Join 3 of timeout 5 ticks
                         ^
                Maybe write Fork name { ... } before it.
                """);
    }

    @Test
    void a_cancelling_of_a_later_fork() {
        assertShown(
                """
                Module Shop { Tick [1s] {
                    Cancel late
                    Fork late { Wait 1 tick }
                } }
                """,
                """
                bad.flow:2:12: error: cancel (late) ends a fork that is not written above it in this body
                    Cancel late
                           ^~~~
                Maybe move it behind Fork late { ... }.
                """);
    }

    @Test
    void a_step_of_a_saga_without_compensation() {
        assertShown(
                """
                $gold = 5
                Module Shop { Tick [1s] {
                    Saga {
                        Step { $gold -= 1 }
                        Step { Wait 1 tick }
                    }
                } }
                """,
                """
                bad.flow:4:9: warning: step changes something and has no Compensate, though others follow it
                        Step { $gold -= 1 }
                        ^~~~
                Maybe write Compensate { ... } behind it, which undoes it when a later step fails.
                """);
    }

    @Test
    void keys_of_one_type_locked_inside_each_other() {
        assertShown(
                """
                Entity Faction { gold: int }
                Module Bank {
                    Move(from: Faction, to: Faction) /execute {
                        Lock (from) { Lock (to) { Wait 1 tick } }
                    }
                }
                """,
                """
                bad.flow:4:29: warning: lock (to) is taken inside lock (from); where another execution takes them the other way round, they block each other
                        Lock (from) { Lock (to) { Wait 1 tick } }
                                            ^~
                Maybe write Lock (from, to), which takes them in one order.
                """);
    }

    @Test
    void locks_taken_in_two_orders_across_operations() {
        assertShown(
                """
                Module Bank {
                    Tick [1s] { Lock ("till") { Call Bank.Audit } }
                    Tick [2s] { Lock ("books") { Lock ("till") { Wait 1 tick } } }
                    Audit /execute { Lock ("books") { Wait 1 tick } }
                }
                """,
                """
                bad.flow:2:38: warning: lock ("books") is taken inside lock ("till"), but lock ("till") inside lock ("books") in line 3
                    Tick [1s] { Lock ("till") { Call Bank.Audit } }
                                                     ^~~~~~~~~~
                Maybe write Lock ("till", "books") in both, which takes them in one order.
                """);
    }

    @Test
    void a_lock_inside_itself() {
        assertShown(
                """
                Module Bank { Tick [1s] {
                    Lock ("till") {
                        Wait 1 tick
                        Lock ("till") { Wait 1 tick }
                    }
                } }
                """,
                """
                bad.flow:4:15: error: lock ("till") is taken inside itself, first in line 2
                        Lock ("till") { Wait 1 tick }
                              ^~~~~~
                Maybe leave out the inner one; its body holds the key already.
                """);
    }

    @Test
    void a_number_that_does_not_fit() {
        assertShown(
                """
                $gold = 9223372036854775808
                """,
                """
                bad.flow:1:9: error: number (9223372036854775808) must fit into 64 bits
                $gold = 9223372036854775808
                        ^~~~~~~~~~~~~~~~~~~
                Maybe use a number from -9223372036854775808 to 9223372036854775807.
                """);
    }

    @Test
    void an_overflow_between_numbers() {
        assertShown(
                """
                Module Bank { Tick [1s] { $sum = 3 * (9223372036854775807 + 1) } }
                """,
                """
                bad.flow:1:39: error: overflow: (9223372036854775807 + 1) does not fit into 64 bits
                Module Bank { Tick [1s] { $sum = 3 * (9223372036854775807 + 1) } }
                                                      ^~~~~~~~~~~~~~~~~~~~~~~
                Maybe use smaller numbers.
                """);
    }

    @Test
    void a_division_by_zero_between_numbers() {
        assertShown(
                """
                Module Bank { Tick [1s] { $sum = now() % (5 - 5) } }
                """,
                """
                bad.flow:1:34: error: division by zero: (now() % (5 - 5)) has no value
                Module Bank { Tick [1s] { $sum = now() % (5 - 5) } }
                                                 ^~~~~~~~~~~~~~~
                Maybe divide by another number.
                """);
    }

    @Test
    void a_constraint_that_can_never_hold() {
        assertShown(
                """
                Entity Faction { gold: int }
                Constraint rich: Faction.gold >= 100 and Faction.gold < 2 * 50
                """,
                """
                bad.flow:2:18: error: constraint (rich) can never hold: (Faction.gold >= 100) and (Faction.gold < 2 * 50) exclude each other
                Constraint rich: Faction.gold >= 100 and Faction.gold < 2 * 50
                                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
                Maybe turn one of them round, or join them with or.
                """);
    }

    @Test
    void a_constraint_that_always_holds() {
        assertShown(
                """
                Entity Faction { gold: int }
                Constraint any: Faction.gold >= 0 or 1 < 2
                """,
                """
                bad.flow:2:17: warning: constraint (any) always holds: (Faction.gold >= 0 or 1 < 2)
                Constraint any: Faction.gold >= 0 or 1 < 2
                                ^~~~~~~~~~~~~~~~~~~~~~~~~~
                Maybe leave it out, or compare with another number.
                """);
    }

    @Test
    void constraints_of_an_answer_that_exclude_each_other() {
        assertShown(
                """
                Director director { mind scripted   answer hp 5 }
                Module Boss { Tick [1s] {
                    Evaluate director.hp -> $hp {
                        Constraint $hp > 100
                        Constraint $hp < 50
                        Otherwise { $hp = 0 }
                    }
                } }
                """,
                """
                bad.flow:5:20: error: constraint of Evaluate (director.hp) can never hold: ($hp > 100) and ($hp < 50) exclude each other
                        Constraint $hp < 50
                                   ^~~~~~~~
                Maybe turn one of them round, or join them with or.
                """);
    }

    @Test
    void operations_that_call_each_other_without_a_condition() {
        assertShown(
                """
                Module Boss {
                    Hit /execute { $x = 1   Call Boss.Heal }
                    Heal /execute { Call Boss.Hit }
                }
                """,
                """
                bad.flow:2:34: error: operation (Boss.Hit) calls itself without a condition, by way of operation (Boss.Heal), and so without end
                    Hit /execute { $x = 1   Call Boss.Heal }
                                                 ^~~~~~~~~
                Maybe call it inside if (...) { ... }.
                bad.flow:3:26: error: operation (Boss.Heal) calls itself without a condition, by way of operation (Boss.Hit), and so without end
                    Heal /execute { Call Boss.Hit }
                                         ^~~~~~~~
                Maybe call it inside if (...) { ... }.
                """);
    }
}
