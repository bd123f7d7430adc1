package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What the host carries out for a plan: waits, calls, questions, sagas, and the keys of locks.
final class PlanPiecesTest {
    private static final String POST = """
            Module Post {
                $letters = 0
                Send(to: Faction) /execute { Wait 2 ticks   $letters += 1   return $letters }
                Lose(to: Faction) /execute { Wait 1 tick   Fail "lost" }
                Keep(what: text) /execute { Lock ("desk") { Wait 3 ticks   Tell 1 what } }
                ON (Horn) { Lock ("desk") { Wait 2 ticks   Tell 1 "horn" } }
            }
            Director oracle { mind scripted   answer pace -1   answer pace 4 }
            """;

    private static Toy pursuing(String methods) {
        var toy = Toy.pursuing(methods);
        toy.files.merge("toy.flow", POST, String::concat);
        return toy;
    }

    private static Toy play(String body, int ticks) {
        return pursuing("Method only { %s }".formatted(body)).setting(Settings.DEFAULT.ticks(ticks)).run(ticks);
    }

    @Test
    void a_wait_goes_on_when_its_time_is_up() {
        assertEquals("1 a, 5 b", play("Do Say(\"a\", 0)  Wait 3 ticks  Do Say(\"b\", 0)  Do Say(\"far\", 50)", 9).story());
    }

    @Test
    void a_call_that_waits_gives_its_result_to_the_steps_after_it() {
        var toy = play("Call Post.Send { to: who } -> $n  Do Gain(who, $n)  Do Say(\"end\", 0)  Do Say(\"far\", 50)", 9);
        assertEquals(101, toy.get("Wolves.gold"));
        assertEquals("4 end", toy.story());
    }

    @Test
    void a_call_that_fails_fails_its_body() {
        var toy = pursuing("Method one { Call Post.Lose { to: who }  Do Say(\"never\", 0) }  Method two { Do Say(\"two\", 40) }").run(9);
        assertEquals(List.of("2 one -> two: lost"), toy.events("->"));
    }

    @Test
    void a_call_is_tried_again_and_its_else_goes_on() {
        assertEquals("3 otherwise, 3 end", play("""
                Call Post.Lose { to: who } retry 1 else { Tell 1 "otherwise" }
                Do Say("end", 0)  Do Say("far", 50)""", 6).story());
    }

    @Test
    void an_answer_of_a_mind_is_judged_and_known_to_the_steps_after_it() {
        var toy = play("""
                $pace = 0
                Evaluate oracle.pace -> $pace { Constraint $pace > 0   Retry 3 }
                Do Gain(who, $pace)
                Do Say("far", 50)""", 9);
        assertEquals(104, toy.get("Wolves.gold"));
        assertEquals(1, toy.events("rejected").size(), toy.events.toString());
    }

    @Test
    void a_piece_whose_fork_is_cancelled_is_cancelled() {
        assertEquals("2 a, 4 end", play("""
                Fork x { Call Post.Keep { what: "never" } }
                Do Say("a", 1)
                Cancel x
                Do Say("end", 0)  Do Say("far", 50)""", 12).story());
    }

    @Test
    void a_saga_that_the_host_carries_out_is_undone_when_its_plan_is_rewritten() {
        var toy = pursuing("""
                Method one when birch.wall == 0 {
                    Fork x {
                        Saga { Step { Call Post.Send { to: who } }  Compensate { Tell 1 "undone" }  Step { Wait 9 ticks } }
                    }
                    Do Say("a", 1)
                    Do Build(who, birch)
                }
                Method two { Do Say("two", 9) }""")
                .timeline("5 Wall {\"land\": \"birch\", \"height\": 2}").run(16);
        assertEquals("2 a, 3 paid, 5 repaid, 5 undone, 15 two", toy.story());
    }

    @Test
    void what_is_begun_goes_on_without_the_plan() {
        assertEquals("2 a, 4 letter", play("Post.Keep(\"letter\")  Do Say(\"a\", 0)  Do Say(\"far\", 50)", 9).story());
    }

    @Nested
    class ALock {
        @Test
        void keeps_others_out_until_its_body_is_done() {
            var toy = pursuing("Method one { Lock (\"desk\") { Do Say(\"a\", 3) }  Do Say(\"far\", 50) }")
                    .timeline("2 Horn {\"word\": \"x\"}").run(12);
            assertEquals("5 a, 8 horn", toy.story());
        }

        @Test
        void waits_for_those_that_asked_before() {
            var toy = pursuing("Method one { Do Say(\"a\", 1)  Lock (\"desk\") { Do Say(\"b\", 0) }  Do Say(\"far\", 50) }")
                    .timeline("2 Horn {\"word\": \"x\"}").run(12);
            assertEquals("2 a, 4 horn, 4 b", toy.story());
        }

        @Test
        void whose_time_is_up_runs_its_else_without_the_key() {
            var toy = pursuing("""
                    Method one {
                        Do Say("a", 0)
                        Lock ("desk") timeout 2 ticks { Do Say("never", 0) } else { Do Say("busy", 0) }
                        Do Say("far", 50)
                    }""")
                    .file("toy2.flow", "").timeline("1 Horn {\"word\": \"x\"}", "1 Horn {\"word\": \"y\"}").run(12);
            assertEquals("1 a, 3 horn, 4 busy, 5 horn", toy.story());
        }

        @Test
        void whose_body_fails_gives_the_key_back_before_its_else_runs() {
            var toy = pursuing("""
                    Method one {
                        Lock ("desk") { Do Say("a", 1)  Fail "dropped" } else { Do Say("otherwise", 4) }
                        Do Say("far", 50)
                    }""")
                    .timeline("2 Horn {\"word\": \"x\"}").run(12);
            assertEquals("3 a, 6 horn, 8 otherwise", toy.story());
        }

        @Test
        void of_a_part_that_is_rewritten_away_is_given_back() {
            var toy = pursuing("""
                    Method one { Lock ("desk") { Do Say("a", 1)  Do Build(who, birch) } }
                    Method two { Lock ("desk") { Do Say("two", 1) }  Do Say("far", 50) }""")
                    .timeline("5 Wall {\"land\": \"birch\", \"height\": 2}").run(12);
            assertEquals("3 a, 4 paid, 5 repaid, 7 two", toy.story());
        }

        @Test
        void may_take_again_what_the_lock_around_it_holds() {
            assertEquals("3 a, 4 b", play("""
                    Lock (who.debt + 5) { Lock (5) { Do Say("a", 0) }  Do Say("b", 0) }
                    Do Say("far", 50)""", 6).story());
        }

        @Test
        void of_two_plans_in_opposite_order_is_refused_to_one_and_both_get_on() {
            var toy = Toy.with("""
                    Faction Wolves { pursue Top($me, 1, 2) }
                    Faction Ravens { pursue Top($me, 2, 1) }
                    Goal Top(who: Faction, a: int, b: int) {
                        Method both {
                            Lock (a) { Do Say("one", 1)  Lock (b) { Do Say("both", 0) } else { Do Say("refused", 0) } }
                            Do Say("far", 50)
                        }
                    }
                    """).run(20);
            assertEquals("3 one, 3 one, 5 refused, 7 both", toy.story());
        }
    }
}
