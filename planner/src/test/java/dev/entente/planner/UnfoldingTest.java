package dev.entente.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class UnfoldingTest {

    private static Toy top(String methods) {
        return Toy.of("Top($me)", "Goal Top(who: Faction) { " + methods + " }");
    }

    @Test
    void a_route_becomes_one_march_a_step() {
        var toy = Toy.of("Reached(band, elm)", "");
        assertEquals("March(band, birch) March(band, cedar) March(band, dale) March(band, elm)", toy.planned());
        assertEquals(List.of("march | tunnel"), toy.decided);
    }

    @Test
    void what_is_achieved_needs_no_work() {
        var toy = Toy.of("Reached(band, ash)", "");
        assertEquals("", toy.planned());
        assertEquals("Reached(band, ash)", toy.shape(toy.root));
    }

    @Test
    void the_first_method_whose_later_actions_are_possible_is_taken() {
        var toy = top("Method one { Do Light(ash)  Do Never(who) }  Method two { Do Pay(who, 60)  Do Pay(who, 60) }  "
                + "Method three { Do Pay(who, 60)  Do Pay(who, 40) }");
        assertEquals("Pay(Wolves, 60) Pay(Wolves, 40)", toy.planned());
        assertEquals(List.of("one | two | three", "two | three"), toy.decided);
    }

    @Test
    void subgoals_see_what_earlier_steps_will_have_done() {
        var toy = top("Method one { Achieve Reached(band, cedar)  Achieve Reached(band, birch)  Do Light(ash) }");
        assertEquals("March(band, birch) March(band, cedar) March(band, birch) Light(ash)", toy.planned());
    }

    @Test
    void an_earlier_subgoal_takes_another_way_when_a_later_step_is_impossible() {
        var toy = Toy.of("Top($me)", """
                Goal Top(who: Faction) { Method only { Achieve Paid(who)  Do Pay(who, 90) } }
                Goal Paid(who: Faction) { Method dear { Do Pay(who, 20) }  Method cheap { Do Pay(who, 10) } }
                """);
        assertEquals("Pay(Wolves, 10) Pay(Wolves, 90)", toy.planned());
    }

    @Test
    void where_nothing_helps_the_first_reason_is_told_and_nothing_is_left() {
        var toy = top("Method one { Do Light(ash)  Do Never(who) }");
        assertFalse(toy.unfold());
        assertEquals("Never(Wolves) requires who.gold < 0", toy.plan.reason());
        assertEquals(1, toy.plan.size());
    }

    @Test
    void no_method_that_applies_is_a_reason() {
        var toy = top("Method one when who.gold > 900 { Do Light(ash) }");
        assertFalse(toy.unfold());
        assertEquals("no method of (Top(Wolves)) applies", toy.plan.reason());
    }

    @Test
    void candidates_come_largest_measure_first_and_equals_in_creation_order() {
        var toy = top("Method one when some r in Region (r.wall > 0) by r.wall { Do Light(r) }");
        toy.set("birch.wall", 1);
        toy.set("dale.wall", 5);
        toy.set("elm.wall", 1);
        assertEquals("Light(dale)", toy.planned());
        assertEquals(List.of("one r=dale | one r=birch | one r=elm"), toy.decided);
    }

    @Test
    void two_names_in_one_condition_are_bound_together() {
        var toy = top("Method one when some r in Region (r.wall > 0) and some s in Region (s.wall > r.wall) { Do Light(s) }");
        toy.set("birch.wall", 1);
        toy.set("dale.wall", 5);
        assertEquals("Light(dale)", toy.planned());
        assertEquals(List.of(), toy.decided);
    }

    @Test
    void a_candidate_whose_measure_has_no_value_is_passed_over() {
        var toy = top("Method one when some r in Region by 10 / r.cost { Do Light(r) }");
        toy.set("cedar.cost", 0);
        assertEquals("Light(ash)", toy.planned());
    }

    @Test
    void only_so_many_candidates_are_tried() {
        var toy = new Toy("Top($me)", "Goal Top(who: Faction) { Method one when some r in Region { Do Light(r) } }",
                new Limits(400, 6, 2, 400, 12));
        toy.planned();
        assertEquals(List.of("one r=ash | one r=birch"), toy.decided);
    }

    @Test
    void a_mind_chooses_among_the_ways() {
        var toy = top("Method one { Do Light(ash) }  Method two prefer who.gold { Do Light(elm) }");
        toy.mind = choice -> choice.options().get(0).prefer() > choice.options().get(1).prefer() ? 0 : 1;
        assertEquals("Light(elm)", toy.planned());
    }

    @Test
    void branches_rounds_and_forks_take_their_shape() {
        var toy = top("""
                Method one {
                    if (who.gold > 5) { Do Light(ash) } else { Do Light(elm) }
                    Fork left { Do Light(birch) }
                    Join left
                    Each r in Region (r == fen) { Do Light(r) }
                    Tell 1 "done"
                }""");
        toy.unfold();
        assertEquals(
                "Top(Wolves)[if who.gold > 5[Light(ash)], Fork left[Light(birch)], Join left, "
                        + "Each r[r[Light(fen)]], Tell 1 \"done\"]",
                toy.shape(toy.root));
    }

    @Test
    void what_only_running_can_tell_stays_open() {
        var toy = top("Method one { Do Light(ash)  $x = who.gold  Do Pay(who, $x) }");
        toy.unfold();
        assertEquals("Top(Wolves)[Light(ash), $x = who.gold, Do Pay(who, $x)]", toy.shape(toy.root));
        assertTrue(toy.node("Do Pay(who, $x)").open());
    }

    @Test
    void an_action_that_makes_something_and_uses_it_is_possible() {
        var toy = Toy.of("Top($me)", """
                Goal Top(who: Faction) { Method one { Do Raise(who)  Do Light(elm) } }
                Action Raise(who: Faction) { effects { Create Army { owner: who } -> $a  $a.at = ash } }
                """);
        assertTrue(toy.unfold(), toy.plan.reason());
        assertTrue(toy.node("Do Light(elm)").open());
    }

    @Test
    void a_text_with_holes_as_an_argument_has_a_reason_and_does_not_crash() {
        var toy = Toy.of("Top($me)", "Goal Top(who: Faction) { Method one { Do Shout(\"{who}\") } } Action Shout(word: text) {}");
        assertFalse(toy.unfold());
        assertTrue(toy.plan.reason().contains("a text with holes"), toy.plan.reason());
    }

    @Nested
    class Bounds {
        private static final String CHAIN = """
                Goal Top(n: int) { Achieved when n == 0   Method down { Do Light(ash)  Achieve Top(n - 1) } }
                """;

        @Test
        void beyond_the_horizon_goals_stay_open() {
            var toy = new Toy("Far(band)", """
                    Goal Far(army: Army) { Method go { Achieve Reached(army, birch)  Achieve Deep(army) } }
                    Goal Deep(army: Army) { Method go { Achieve Reached(army, cedar) } }
                    """, new Limits(400, 2, 6, 400, 12));
            assertEquals("March(band, birch)", toy.planned());
            assertTrue(toy.node("Reached(band, cedar)").open());
        }

        @Test
        void the_node_budget_bounds_the_search() {
            var toy = new Toy("Reached(band, elm)", "", new Limits(4, 6, 6, 400, 12));
            assertTrue(toy.unfold());
            assertTrue(toy.plan.size() <= 12, "size " + toy.plan.size());
        }

        @Test
        void a_search_that_runs_out_of_nodes_without_a_way_says_so() {
            var bad = "Method m%d { Do Light(ash)  Do Light(birch)  Do Never(who) } ";
            var methods = java.util.stream.IntStream.range(0, 9).mapToObj(bad::formatted).toList();
            var toy = new Toy("Top($me)", "Goal Top(who: Faction) { " + String.join("", methods) + "}",
                    new Limits(8, 6, 6, 400, 12));
            assertFalse(toy.unfold());
            assertFalse(toy.plan.reason().isEmpty());
        }

        @Test
        void a_goal_that_begins_with_itself_is_refused_by_name() {
            var toy = Toy.of("Top($me)", "Goal Top(who: Faction) { Method again { Achieve Other(who) } }"
                    + " Goal Other(who: Faction) { Method again { Tell 1 \"x\"  Achieve Top(who) } }");
            assertFalse(toy.unfold());
            assertEquals("goal (Top) achieves itself without progress, 2 deep", toy.plan.reason());
        }

        @Test
        void recursion_with_progress_is_welcome() {
            var toy = Toy.of("Lit(3)", """
                    Goal Lit(n: int) {
                        Achieved when (count r in Region (r.beacon)) >= n
                        Method more when some r in Region (not r.beacon) { Do Light(r)  Achieve Lit(n) }
                    }
                    """);
            assertEquals("Light(ash) Light(birch) Light(cedar)", toy.planned());
        }

        @Test
        void runaway_recursion_with_changing_arguments_ends_somewhere() {
            var toy = new Toy("Top(9)", "Goal Top(n: int) { Method down { Achieve Top(n + 1) } }",
                    new Limits(400, 500, 6, 30, 12));
            assertFalse(toy.unfold());
            assertTrue(toy.plan.reason().startsWith("goal (Top) achieves itself without progress"), toy.plan.reason());
            assertEquals(1, toy.plan.size());
        }
    }

    @Nested
    class Foresight {
        @Test
        void other_standing_goals_are_not_foreseen() {
            var toy = Toy.of("Reached(band, cedar) pursue Top($me)", "Goal Top(who: Faction) { Method one { Achieve Reached(band, birch) } }");
            assertEquals("March(band, birch) March(band, cedar)", toy.planned());
            toy.root = toy.pursue(1);
            assertEquals("March(band, birch)", toy.planned());
        }

        @Test
        void what_is_done_is_read_from_the_world() {
            var toy = top("Method one { Do Pay(who, 60)  $x = 1  Do Pay(who, 50) }");
            toy.unfold();
            toy.done(toy.node("Pay(Wolves, 60)"));
            toy.set("Wolves.gold", 55);
            assertTrue(toy.plan.unfold(toy.node("Do Pay(who, $x)".replace("$x", "50")), toy.world, toy.mind));
        }

        @Test
        void all_earlier_links_are_seen_not_only_the_last() {
            var toy = Toy.of("Top($me)", """
                    Action Bridge(here: Region, there: Region) { effects { Link Road(here, there) } }
                    Goal Top(who: Faction) {
                        Method one {
                            Do Bridge(ash, dale)  Do Bridge(ash, elm)  Do Bridge(ash, fen)
                            Achieve Reached(band, dale)
                        }
                    }
                    """);
            assertEquals("Bridge(ash, dale) Bridge(ash, elm) Bridge(ash, fen) March(band, dale)", toy.planned());
        }

        @Test
        void what_is_removed_earlier_is_not_asked_later() {
            var toy = Toy.of("Top($me)", """
                    Action Raze(land: Region) { effects { Remove land } }
                    Goal Top(who: Faction) { Method one { Do Raze(fen)  Achieve Counted(who) } }
                    Goal Counted(who: Faction) { Method one when (count r in Region (r.cost > 0)) == 5 { Do Light(ash) } }
                    """);
            assertEquals("Raze(fen) Light(ash)", toy.planned());
        }
    }
}
