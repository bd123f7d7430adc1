package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class StepperTest {

    private static String story(String body, int ticks) {
        return Toy.doing(body).run(ticks).story();
    }

    @Test
    void steps_follow_each_other_and_take_their_time() {
        assertEquals("1 a, 4 b, 5 c", story("Do Say(\"a\", 0)  Do Say(\"b\", 2)  Do Say(\"c\", 0)", 5));
    }

    @Test
    void a_fork_runs_beside_what_follows_it() {
        assertEquals("1 b, 4 a, 5 c", story("Fork x { Do Say(\"a\", 3) }  Do Say(\"b\", 0)  Join x  Do Say(\"c\", 0)", 5));
    }

    @Test
    void a_join_of_all_waits_for_the_slowest() {
        assertEquals("2 a, 4 b, 5 c", story("Fork x { Do Say(\"a\", 1) }  Fork y { Do Say(\"b\", 3) }  Join all  Do Say(\"c\", 0)", 5));
    }

    @Test
    void a_join_of_any_waits_for_the_fastest() {
        assertEquals("2 b, 3 c, 5 a", story("Fork x { Do Say(\"a\", 4) }  Fork y { Do Say(\"b\", 1) }  Join any  Do Say(\"c\", 0)", 5));
    }

    @Test
    void a_join_of_some_counts_forks_and_a_named_one_waits_for_its_own() {
        var forks = "Fork x { Do Say(\"a\", 1) }  Fork y { Do Say(\"b\", 3) }  Fork z { Do Say(\"c\", 6) }  ";
        assertEquals("2 a, 4 b, 5 d, 7 c", story(forks + "Join 2 of  Do Say(\"d\", 0)", 7));
        assertEquals("2 a, 4 b, 5 d, 7 c", story(forks + "Join y  Do Say(\"d\", 0)", 7));
    }

    @Test
    void forks_without_a_join_are_waited_for_at_the_end() {
        assertEquals("1 b, 3 a, 5 b", story("Fork x { Do Say(\"a\", 2) }  Do Say(\"b\", 0)", 5));
    }

    @Test
    void rounds_follow_the_list() {
        assertEquals("1 ash, 2 birch, 3 cedar", story("Each r in Region (not r.marked) { Do Mark(r) }", 4));
    }

    @Test
    void a_loop_runs_until_its_condition_ends() {
        assertEquals("1 1, 2 2, 3 3, 4 done", story("While $count < 3 max 9 { Do Count() }  Do Say(\"done\", 0)", 4));
    }

    @Test
    void a_loop_sees_the_local_names_that_its_rounds_change() {
        var body = "$i = 0  While $i < 2 max 4 { Do Say(\"x\", 0)  $i += 1 }  Do Say(\"done\", 9)";
        var toy = Toy.doing(body).run(10);
        assertEquals(List.of(), toy.events("rounds"));
        assertEquals(2, toy.told.stream().filter(it -> it.endsWith("x")).count());
    }

    @Test
    void a_loop_that_does_not_end_is_given_up_by_name() {
        var toy = Toy.doing("While true max 2 { Do Count() }").run(4);
        assertEquals("1 1, 2 2", toy.story());
        assertTrue(toy.events.getFirst().contains("While true ran 2 rounds and was not done"), toy.events.toString());
    }

    @Test
    void a_branch_is_taken_when_it_is_reached() {
        assertEquals("1 1, 3 yes", story("Do Count()  $x = 1  if ($count == 1) { Do Say(\"yes\", 0) } else { Do Say(\"no\", 0) }", 3));
    }

    @Test
    void a_goal_that_is_not_achieved_is_decomposed_again() {
        var toy = Toy.pursuing("Achieved when who.gold >= 130  Method earn { Do Gain(who, 10) }").run(8);
        assertEquals(130, toy.get("Wolves.gold"));
        assertEquals(List.of(), toy.events);
    }

    @Test
    void a_standing_goal_is_carried_out_as_often_as_it_takes_time() {
        var toy = Toy.pursuing("Achieved when who.gold < 0  Method talk { Do Count() }").setting(Settings.DEFAULT.ticks(99)).run(99);
        assertEquals("99 99", toy.told.getLast());
        assertEquals(List.of(), toy.events);
    }

    @Test
    void a_part_that_is_never_achieved_is_given_up() {
        var toy = Toy.doing("Achieve Sub(who)").setting(Settings.DEFAULT.ticks(70));
        toy.files.merge("toy.flow", "Goal Sub(who: Faction) { Achieved when who.gold < 0  Method talk { Do Count() } }", String::concat);
        assertTrue(toy.run(70).events.getFirst().contains("Sub(Wolves) was carried out"), toy.events.toString());
    }

    @Test
    void a_goal_that_is_done_in_no_time_and_not_achieved_is_given_up() {
        var toy = Toy.pursuing("Achieved when who.gold < 0  Method idle { Each r in Region (r.marked) { Do Mark(r) } }").run(3);
        assertTrue(toy.events.getFirst().contains("was carried out in no time, and is not achieved"), toy.events.toString());
    }

    @Test
    void a_standing_goal_begins_anew_when_it_is_done() {
        assertEquals("1 a, 3 a, 5 a", story("Do Say(\"a\", 0)", 5));
    }

    @Test
    void a_goal_without_a_way_is_given_up_and_rests() {
        var toy = Toy.doing("Do Never()").run(25);
        var reason = " gave up Top(Wolves): Never() requires false";
        assertEquals(List.of("1" + reason, "11" + reason, "21" + reason), toy.events);
    }

    @Nested
    class WhenSomethingBreaks {
        private static final String BUILD = "Method build when who.gold >= 30 { Do Build(who, birch) }  ";

        @Test
        void a_running_action_is_cancelled_and_its_price_given_back() {
            var toy = Toy.pursuing(BUILD + "Method wait { Do Say(\"wait\", 90) }")
                    .timeline("3 Wall {\"land\": \"birch\", \"height\": 2}").run(6);
            assertEquals("1 paid, 3 repaid", toy.story());
            assertEquals(100, toy.get("Wolves.gold"));
            assertEquals(List.of("3 build -> wait: birch.wall became 2 (ON (Wall))"), toy.events("->"));
        }

        @Test
        void a_running_action_is_cancelled_where_nothing_helps() {
            var toy = Toy.pursuing(BUILD).timeline("3 Wall {\"land\": \"birch\", \"height\": 2}").run(6);
            assertEquals("1 paid, 3 repaid", toy.story());
            assertEquals(1, toy.events("gave up").size());
        }

        @Test
        void rejected_effects_give_the_price_back_and_lead_to_another_way() {
            var toy = Toy.pursuing("Method bad { Do Overspend(who) }  Method good { Do Say(\"good\", 50) }").run(9);
            assertEquals(100, toy.get("Wolves.gold"), toy.story() + toy.events);
            assertEquals("1 paid, 5 repaid", toy.story());
            assertEquals(List.of("5 bad -> good: solvent: Wolves.gold is -430"), toy.events("->"));
        }

        @Test
        void rejected_effects_give_the_price_back_where_nothing_helps() {
            var toy = Toy.doing("Do Overspend(who)").run(9);
            assertEquals(100, toy.get("Wolves.gold"), toy.story() + toy.events);
        }

        @Test
        void an_action_that_cannot_start_any_more_leads_to_another_way() {
            var toy = Toy.pursuing("Method one { Do Say(\"a\", 4)  Do Early(\"late\") }  Method two { Do Say(\"b\", 40) }").run(9);
            assertEquals("5 a", toy.story());
            assertEquals(1, toy.events("one -> two").size(), toy.events.toString());
        }

        @Test
        void an_action_that_waits_for_its_price_while_its_part_is_rewritten_does_not_hang() {
            var toy = Toy.pursuing("""
                    Method one { Do Say("a", 4)  Fork x { Do Build(who, birch) }  Do Early("late")  Join all }
                    Method two { Do Build(who, birch)  Do Say("b", 40) }
                    """).run(20);
            assertTrue(toy.told.stream().anyMatch(it -> it.endsWith(" built")), toy.story() + toy.events);
        }

        @Test
        void work_that_was_paid_goes_on_in_the_new_part() {
            var toy = Toy.pursuing("Method one { Achieve Sub(who) }").timeline("3 Wall {\"land\": \"cedar\", \"height\": 2}");
            toy.files.merge("toy.flow", """
                    Goal Sub(who: Faction) {
                        Method one when cedar.wall == 0 { Do Build(who, birch)  Do Build(who, cedar) }
                        Method two { Do Build(who, birch)  Do Say("two", 40) }
                    }
                    """, String::concat);
            toy.run(12);
            assertEquals("1 paid, 6 built", toy.story());
            assertEquals(70, toy.get("Wolves.gold"));
        }
    }

    @Test
    void thousands_of_rounds_without_work_fit_the_stack() {
        var names = java.util.stream.IntStream.range(0, 5000).mapToObj("\"r%d\": {}"::formatted).toList();
        var map = "{\"entities\": {\"Region\": {%s}}}".formatted(String.join(",", names));
        var toy = Toy.doing("Each r in Region { if (r.wall > 0) { Do Mark(r) } }  Do Count()").file("map.json", map);
        assertEquals("1 1", toy.run(1).story());
    }

    @Test
    void every_node_that_moves_was_announced_before() {
        var known = new java.util.HashSet<Integer>();
        var toy = Toy.doing("Fork x { $x = 1  Do Say(\"a\", 1) }  Do Count()  Join all  While $count < 3 max 5 { Do Count() }  Tell 1 \"z\"").start();
        for (int i = 0; i < 20; i++) {
            toy.simulation.step((_, _, _, _, entries) -> entries.forEach(entry -> {
                if (entry instanceof Entry.Grew grew) {
                    assertTrue(grew.parent() < 0 || known.contains(grew.parent()), entry::toString);
                    known.add(grew.node());
                }
                assertTrue(!(entry instanceof Entry.Moved moved) || known.contains(moved.node()), entry::toString);
            }));
        }
    }
}
