package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Sagas whose steps are steps of a plan.
final class PlanSagasTest {
    private static final String BANK = """
            Module Bank {
                Give(who: Faction, gold: int, word: text) /execute { who.gold += gold   Tell 1 word }
                Slowly(who: Faction, gold: int, word: text) /execute { Wait 2 ticks   who.gold += gold   Tell 1 word }
                Lose() /execute { Fail "the bank is gone" }
            }
            Goal Sub(who: Faction) { Method bad { Do Say("a", 1)  Fail "no" }  Method good { Do Say("b", 1) } }
            """;
    private static final String TRADE = """
            Saga {
                Step { Do Gain(who, -10) }
                Compensate { Call Bank.Give { who: who, gold: 10, word: "one undone" } }
                Step { Do Gain(who, -20) }
                Compensate { Call Bank.Give { who: who, gold: 20, word: "two undone" } }
                Step { Do Say("three", 2)  %s }
            }""";

    private static Toy pursuing(String methods) {
        var toy = Toy.pursuing(methods);
        toy.files.merge("toy.flow", BANK, String::concat);
        return toy;
    }

    private static Toy play(String body, int ticks) {
        return pursuing("Method only { %s }".formatted(body)).setting(Settings.DEFAULT.ticks(ticks)).run(ticks);
    }

    @Test
    void a_saga_is_done_when_its_steps_are() {
        var toy = play(TRADE.formatted("") + " Do Say(\"end\", 20)", 8);
        assertEquals("5 three", toy.story());
        assertEquals(70, toy.get("Wolves.gold"));
    }

    @Test
    void one_that_fails_is_undone_the_last_step_first_and_then_its_else_goes_on() {
        var toy = play(TRADE.formatted("Fail \"no\"") + " else { Do Say(\"otherwise\", 20) }  Do Say(\"end\", 9)", 39);
        assertEquals("5 three, 6 two undone, 7 one undone, 28 otherwise, 38 end", toy.story());
        assertEquals(100, toy.get("Wolves.gold"));
        assertEquals(List.of(), toy.events);
    }

    @Test
    void without_an_else_it_fails_its_body_when_it_is_undone() {
        var toy = pursuing("Method one { " + TRADE.formatted("Fail \"no\"") + " }  Method two { Do Say(\"two\", 40) }").run(20);
        assertEquals("5 three, 6 two undone, 7 one undone", toy.story());
        assertEquals(List.of("8 one -> two: no"), toy.events("->"));
        assertEquals(100, toy.get("Wolves.gold"));
    }

    @Test
    void one_that_is_rewritten_away_is_undone_before_the_new_part_begins() {
        var toy = pursuing("Method one when birch.wall == 0 { " + TRADE.formatted("Do Build(who, birch)")
                        + " }  Method two { Do Say(\"two\", 1) }")
                .timeline("7 Wall {\"land\": \"birch\", \"height\": 2}").run(13);
        assertEquals("5 three, 6 paid, 7 repaid, 8 two undone, 9 one undone, 11 two", toy.story());
        assertEquals(100, toy.get("Wolves.gold"));
    }

    @Test
    void a_rewrite_inside_a_step_undoes_nothing() {
        var toy = pursuing("Method one { " + TRADE.formatted("Achieve Sub(who)") + " Do Say(\"end\", 50) }").run(12);
        assertEquals("5 three, 7 a, 9 b", toy.story());
        assertEquals(70, toy.get("Wolves.gold"));
    }

    @Test
    void the_step_at_work_is_undone_only_if_part_of_it_was_committed() {
        var toy = play("""
                Saga {
                    Step { Do Gain(who, -10)  Fail "late" }
                    Compensate { Call Bank.Give { who: who, gold: 10, word: "undone" } }
                    Step { Do Say("never", 0) }
                } else { Tell 1 "otherwise" }
                Saga {
                    Step { $x = 1  Fail "early"  Do Say("never", 0) }
                    Compensate { Tell 1 "not undone" }
                    Step { Do Say("never", 0) }
                } else { Do Say("end", 0) }
                Do Say("far", 50)""", 12);
        assertEquals("2 undone, 3 otherwise, 5 end", toy.story());
        assertEquals(100, toy.get("Wolves.gold"));
    }

    @Test
    void one_inside_a_step_is_undone_with_that_step() {
        var toy = play("""
                Saga {
                    Step { Saga { Step { Do Gain(who, -10) } Compensate { Call Bank.Give { who: who, gold: 10, word: "inner undone" } } } }
                    Step { Do Say("two", 1)  Fail "no" }
                } else { Do Say("otherwise", 0) }""", 5);
        assertEquals("3 two, 4 inner undone, 5 otherwise", toy.story());
        assertEquals(100, toy.get("Wolves.gold"));
    }

    @Test
    void one_inside_a_step_with_a_compensate_is_undone_by_that_alone() {
        var toy = play("""
                Saga {
                    Step { Saga { Step { Do Gain(who, -10) } Compensate { Tell 1 "never" } } }
                    Compensate { Call Bank.Give { who: who, gold: 10, word: "outer undone" } }
                    Step { Do Say("two", 1)  Fail "no" }
                } else { Do Say("otherwise", 0) }""", 5);
        assertEquals("3 two, 4 outer undone, 5 otherwise", toy.story());
        assertEquals(100, toy.get("Wolves.gold"));
    }

    @Test
    void one_that_the_host_carried_out_inside_a_step_is_undone_with_that_step() {
        var toy = play("""
                Saga {
                    Step {
                        Saga {
                            Step { Call Bank.Give { who: who, gold: -10, word: "inner" } }
                            Compensate { Call Bank.Give { who: who, gold: 10, word: "inner undone" } }
                        }
                    }
                    Step { Do Say("two", 1)  Fail "no" }
                } else { Do Say("otherwise", 0) }""", 5);
        assertEquals("1 inner, 3 two, 4 inner undone, 5 otherwise", toy.story());
        assertEquals(100, toy.get("Wolves.gold"));
    }

    @Test
    void a_compensation_that_fails_is_tried_again_and_reported_as_stuck_and_the_others_go_on() {
        var toy = play("""
                Saga {
                    Step { Do Gain(who, -10) }
                    Compensate { Call Bank.Give { who: who, gold: 10, word: "one undone" } }
                    Step { Do Gain(who, -20) }
                    Compensate { Call Bank.Lose }
                    Step { Do Say("three", 0)  Fail "no" }
                } else { Do Say("otherwise", 0) }
                Do Say("far", 50)""", 14);
        assertTrue(toy.told.contains("11 Wolves.Saga: Step 2 is stuck: the bank is gone"), toy.story());
        assertTrue(toy.told.contains("11 one undone"), toy.story());
        assertTrue(toy.told.contains("12 otherwise"), toy.story());
        assertEquals(80, toy.get("Wolves.gold"));
    }

    @Test
    void a_compensation_may_take_its_time_and_a_cancelling_waits_for_it() {
        var toy = play("""
                Fork x {
                    Saga {
                        Step { Do Gain(who, -10) }
                        Compensate { Call Bank.Slowly { who: who, gold: 10, word: "undone" } }
                        Step { Do Say("never", 9) }
                    }
                }
                Do Say("a", 2)
                Cancel x
                Do Say("end", 0)
                Do Say("far", 50)""", 9);
        assertEquals("3 a, 6 undone, 6 end", toy.story());
        assertEquals(100, toy.get("Wolves.gold"));
    }

    @Test
    void a_compensation_sees_the_names_as_they_are() {
        var toy = play("""
                $word = "none"
                Saga {
                    Step { Do Gain(who, -10)  $word = "first" }
                    Compensate { Call Bank.Give { who: who, gold: 10, word: $word } }
                    Step { $word = "second"  Fail "no"  Do Say("never", 0) }
                } else { Do Say("otherwise", 50) }""", 7);
        assertEquals("5 second", toy.story());
    }
}
