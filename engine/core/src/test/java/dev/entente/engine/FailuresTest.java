package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What joins and cancellings of a plan make of failure.
final class FailuresTest {

    private static Toy play(String body, int ticks) {
        return Toy.doing(body).setting(Settings.DEFAULT.ticks(ticks)).run(ticks);
    }

    private static String story(String body, int ticks) {
        return play(body, ticks).story();
    }

    @Nested
    class AJoin {
        @Test
        void with_an_else_goes_on_with_it_when_a_fork_has_failed() {
            assertEquals("3 a, 5 otherwise, 6 end", story("""
                    Fork bad { Do Say("a", 2)  Fail "no" }
                    Join bad else { Do Say("otherwise", 1) }
                    Do Say("end", 0)""", 6));
        }

        @Test
        void with_an_else_is_prepared_for_a_fork_that_cannot_begin() {
            assertEquals("1 otherwise, 2 end", story("""
                    Fork bad { Do Never() }
                    Join bad else { Do Say("otherwise", 0) }
                    Do Say("end", 0)""", 2));
        }

        @Test
        void without_an_else_fails_the_body_as_soon_as_that_is_certain() {
            var toy = Toy.pursuing("""
                    Method one { Fork bad { Do Say("a", 2)  Fail "no" }  Do Say("slow", 9)  Join bad }
                    Method two { Do Say("two", 40) }""").run(8);
            assertEquals(List.of("4 one -> two: no"), toy.events("->"));
        }

        @Test
        void of_all_fails_with_its_first_fork_and_the_others_go_on() {
            assertEquals("2 a, 3 otherwise, 6 b, 7 end", story("""
                    Fork bad { Do Say("a", 1)  Fail "no" }
                    Fork good { Do Say("b", 5) }
                    Join all else { Do Say("otherwise", 0) }
                    Join good
                    Do Say("end", 0)""", 7));
        }

        @Test
        void of_any_passes_over_what_has_failed() {
            assertEquals("2 a, 4 b, 5 end", story("""
                    Fork bad { Do Say("a", 1)  Fail "no" }
                    Fork good { Do Say("b", 3) }
                    Join any
                    Do Say("end", 0)""", 5));
        }

        @Test
        void of_some_fails_as_soon_as_too_few_are_left() {
            assertEquals("2 a, 3 few, 9 c", story("""
                    Fork bad { Do Say("a", 1)  Fail "no" }
                    Fork worse { Fail "never" }
                    Fork good { Do Say("c", 8) }
                    Join 2 of else { Do Say("few", 0) }""", 9));
        }

        @Test
        void sees_the_forks_of_the_body_around_it() {
            assertEquals("4 a, 5 b", story("""
                    Fork x { Do Say("a", 3) }
                    if (who.gold > 0) { Join x  Do Say("b", 0) }
                    Do Say("far", 50)""", 9));
        }

        @Test
        void that_gives_a_fork_up_may_cancel_it() {
            var toy = play("""
                    Fork x { Do Build(who, birch) }
                    Join x timeout 2 ticks else { Cancel x  Do Say("a", 0) }
                    Do Say("far", 50)""", 9);
            assertEquals("1 paid, 3 repaid, 4 a", toy.story());
            assertEquals(100, toy.get("Wolves.gold"));
        }

        @Test
        void whose_time_is_up_runs_its_else_and_the_forks_go_on() {
            assertEquals("3 late, 6 a, 7 end", story("""
                    Fork slow { Do Say("a", 5) }
                    Join slow timeout 2 ticks else { Do Say("late", 0) }
                    Join slow
                    Do Say("end", 0)""", 7));
        }

        @Test
        void whose_time_is_up_without_an_else_fails_the_body() {
            var toy = Toy.pursuing("""
                    Method one { Fork slow { Do Say("a", 9) }  Join slow timeout 2s }
                    Method two { Do Say("two", 40) }""").run(5);
            assertEquals(List.of("3 one -> two: Join slow timeout 2s waited 2 ticks"), toy.events("->"));
        }

        @Test
        void in_time_never_times_out() {
            assertEquals("2 a, 3 end, 13 b", story("""
                    Fork quick { Do Say("a", 1) }
                    Join quick timeout 5 ticks else { Do Say("late", 0) }
                    Do Say("end", 0)  Do Say("b", 9)""", 13));
        }
    }

    @Test
    void a_fork_that_failed_and_no_join_has_met_fails_its_body() {
        var toy = Toy.pursuing("""
                Method one { Fork quick { Do Say("q", 0) }  Fork bad { Do Say("a", 3)  Fail "lost" }  Join any  Do Say("on", 6) }
                Method two { Do Say("two", 40) }""").run(9);
        assertEquals(List.of("5 one -> two: lost"), toy.events("->"));
    }

    @Test
    void a_task_inside_a_fork_is_decomposed_again_before_its_fork_fails() {
        var toy = Toy.pursuing("Method one { Fork x { Achieve Sub(who) }  Join x else { Do Say(\"never\", 0) }  Do Say(\"end\", 9) }");
        toy.files.merge("toy.flow", """
                Goal Sub(who: Faction) { Method bad { Do Say("a", 1)  Fail "no" }  Method good { Do Say("b", 1) } }
                """, String::concat);
        assertEquals("2 a, 4 b", toy.run(8).story());
        assertEquals(List.of("3 bad -> good: no"), toy.events("->"));
    }

    @Nested
    class ACancelling {
        @Test
        void gives_back_what_an_action_under_way_has_paid_and_then_goes_on() {
            var toy = play("Fork x { Do Build(who, birch) }  Do Say(\"a\", 1)  Cancel x  Do Say(\"end\", 9)", 14);
            assertEquals("1 paid, 2 a, 3 repaid, 13 end", toy.story());
            assertEquals(100, toy.get("Wolves.gold"));
            assertEquals(List.of(), toy.events);
        }

        @Test
        void of_what_is_done_changes_nothing() {
            assertEquals("1 a, 2 end", story("Fork x { Do Say(\"a\", 0) }  Join x  Cancel x  Do Say(\"end\", 0)", 2));
        }

        @Test
        void makes_a_join_count_the_fork_as_failed() {
            assertEquals("1 otherwise, 2 end", story("""
                    Fork x { Do Say("a", 9) }
                    Cancel x
                    Join x else { Do Say("otherwise", 0) }
                    Do Say("end", 0)""", 2));
        }

        @Test
        void of_all_ends_every_fork_before_it_and_does_not_fail_the_body() {
            var toy = play("""
                    Fork x { Do Say("a", 4) }  Fork y { Do Say("b", 1) }
                    Join any  Cancel all  Do Say("end", 8)""", 12);
            assertEquals("2 b, 11 end", toy.story());
            assertEquals(List.of(), toy.events);
        }
    }

    @Test
    void fail_with_holes_says_what_it_found() {
        var toy = Toy.pursuing("Method one { Fail \"{who} has {who.gold}\" }  Method two { Do Say(\"two\", 9) }").run(2);
        assertEquals(List.of("1 one -> two: Wolves has 100"), toy.events("->"));
    }
}
