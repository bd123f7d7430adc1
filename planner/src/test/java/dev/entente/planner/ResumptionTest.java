package dev.entente.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// A task that has begun is decomposed again.
final class ResumptionTest {
    private static final String FORK = """
            Goal Top(who: Faction) {
                Method one {
                    Do Pay(who, 10)
                    if (elm.wall == 0) { Do Light(elm) } else { Do Light(fen) }
                    Do Light(ash)
                }
            }
            """;

    private static Toy top(String head, String methods) {
        return Toy.of("Top($me)", "Goal Top(who: Faction) %s { %s }".formatted(head, methods));
    }

    private static Toy begun(Toy toy, String... done) {
        toy.planned();
        toy.plan.move(toy.root, Status.RUNNING, "");
        for (var label : done) {
            toy.done(toy.node(label));
        }
        return toy;
    }

    private static String fates(Rewrite rewrite) {
        return rewrite.done().stream().map(it -> it.fate() + " " + it.label()).toList().toString();
    }

    @Test
    void the_way_at_hand_goes_on_behind_what_is_done() {
        var toy = begun(Toy.of("Top($me)", FORK), "Pay(Wolves, 10)");
        var ash = toy.node("Light(ash)");
        var rewrite = toy.disturb("elm.wall", 1).orElseThrow();
        assertEquals("one one [KEPT Pay(Wolves, 10)]", rewrite.before() + " " + rewrite.after() + " " + fates(rewrite));
        assertEquals("Pay(Wolves, 10) Light(fen) Light(ash)", toy.actions());
        assertEquals(Status.DONE, toy.node("Pay(Wolves, 10)").status());
        assertSame(ash, toy.node("Light(ash)"));
    }

    @Test
    void a_loop_goes_on_with_those_that_are_left() {
        var toy = begun(top("", "Method one { Each r in Region (r.cost > 0) { Do Light(r) } }"), "Light(ash)", "Light(birch)");
        var each = toy.node("Each r");
        toy.plan.move(each, Status.RUNNING, "");
        toy.plan.parts(each).subList(0, 2).forEach(toy::done);
        toy.set("dale.cost", 0);
        toy.disturb("dale.beacon", 1).orElseThrow();
        assertEquals("Light(cedar) Light(elm) Light(fen)", toy.actions());
    }

    @Test
    void a_route_goes_on_from_where_the_army_is_even_back_the_way_it_came() {
        var toy = begun(Toy.of("Reached(band, elm)", ""));
        var each = toy.plan.parts(toy.root).getFirst();
        toy.plan.move(each, Status.RUNNING, "");
        for (var region : List.of("birch", "cedar", "dale")) {
            toy.plan.move(toy.node("step").parent().part(0), Status.RUNNING, "");
            toy.done(toy.node("March(band, %s)".formatted(region)));
            toy.plan.move(each.part(List.of("birch", "cedar", "dale").indexOf(region)), Status.DONE, "");
            toy.set("band.at", toy.world.entity(region));
        }
        toy.disturb("elm.wall", 0);
        toy.writer.unlink(toy.world.schema().relation("Road"), toy.world.entity("dale"), toy.world.entity("elm"));
        toy.rewrite(toy.node("March(band, elm)")).orElseThrow();
        assertEquals("March(band, cedar) March(band, fen) March(band, elm)", toy.actions());
    }

    @Test
    void another_way_takes_what_is_done_as_its_beginning() {
        var toy = begun(top("", """
                Method one { Do Pay(who, 10)  Do Light(ash) }
                Method two { Do Light(fen) }
                Method three { Do Pay(who, 10)  Do Light(elm) }"""), "Pay(Wolves, 10)");
        var rewrite = toy.disturb("ash.beacon", 1).orElseThrow();
        assertEquals("three [KEPT Pay(Wolves, 10)]", rewrite.after() + " " + fates(rewrite));
        assertEquals("Pay(Wolves, 10) Light(elm)", toy.actions());
        assertEquals(Status.DONE, toy.node("Pay(Wolves, 10)").status());
    }

    @Test
    void another_way_may_begin_with_goals_that_are_achieved() {
        var toy = begun(top("", """
                Method one { Do Pay(who, 10)  Do Light(ash) }
                Method two { Achieve Reached(band, ash)  Do Pay(who, 10)  Do Light(elm) }"""), "Pay(Wolves, 10)");
        assertEquals("two", toy.disturb("ash.beacon", 1).orElseThrow().after());
        assertEquals("Pay(Wolves, 10) Light(elm)", toy.actions());
    }

    @Test
    void with_other_arguments_it_is_not_what_was_done() {
        var toy = begun(top("", """
                Method one { Do Pay(who, 10)  Do Light(ash) }
                Method two { Do Pay(who, 20)  Do Light(elm) }"""), "Pay(Wolves, 10)");
        assertEquals("[LEFT Pay(Wolves, 10)]", fates(toy.disturb("ash.beacon", 1).orElseThrow()));
        assertEquals("Pay(Wolves, 20) Light(elm)", toy.actions());
    }

    @Test
    void a_way_from_the_top_leaves_what_was_done_and_says_so() {
        var toy = begun(top("", "Method one { Do Pay(who, 10)  Do Light(ash) }  Method two { Do Light(fen) }"), "Pay(Wolves, 10)");
        var rewrite = toy.disturb("ash.beacon", 1).orElseThrow();
        assertEquals("two [LEFT Pay(Wolves, 10)]", rewrite.after() + " " + fates(rewrite));
        assertEquals("Light(fen)", toy.actions());
    }

    @Test
    void a_way_that_was_left_after_something_was_done_is_not_begun_again() {
        var toy = begun(top("", "Method one { Do Pay(who, 10)  Do Light(ash) }  Method two { Do Light(fen) }"), "Pay(Wolves, 10)");
        toy.disturb("ash.beacon", 1).orElseThrow();
        toy.set("ash.beacon", 0);
        assertEquals("", toy.disturb("fen.beacon", 1).map(Rewrite::after).orElse(""));
    }

    @Test
    void a_goal_that_is_left_keeps_what_its_parts_have_done_out_of_the_new_way() {
        var toy = begun(top("", "Method one { Achieve Reached(band, birch)  Do Light(ash) }  Method two { Achieve Reached(band, birch)  Do Light(elm) }"));
        toy.done(toy.node("Reached(band, birch)"));
        assertEquals("two [KEPT Reached(band, birch)]", toy.disturb("ash.beacon", 1).map(it -> it.after() + " " + fates(it)).orElse(""));
    }

    @Test
    void old_choices_come_first_and_the_mind_is_not_asked_again() {
        var toy = Toy.of("Top($me)", """
                Goal Top(who: Faction) {
                    Method one { if (elm.wall == 0) { Do Light(elm) } else { Do Light(fen) }  Achieve Lit(who) }
                }
                Goal Lit(who: Faction) { Method first { Do Light(ash) }  Method second { Do Light(dale) } }
                """);
        toy.mind = _ -> 1;
        toy.planned();
        toy.mind = _ -> 0;
        int asked = toy.decided.size();
        toy.disturb("elm.wall", 1).orElseThrow();
        assertEquals("Light(fen) Light(dale)", toy.actions());
        assertEquals(asked, toy.decided.size());
    }

    @Nested
    class AStrictGoal {
        @Test
        void goes_on_or_takes_what_is_done_as_a_beginning() {
            var toy = begun(top("strict", """
                    Method one { Do Pay(who, 10)  Do Light(ash) }
                    Method two { Do Light(fen) }
                    Method three { Do Pay(who, 10)  Do Light(elm) }"""), "Pay(Wolves, 10)");
            assertEquals("three", toy.disturb("ash.beacon", 1).orElseThrow().after());
        }

        @Test
        void is_given_up_where_no_way_explains_what_was_done() {
            var toy = begun(top("strict", "Method one { Do Pay(who, 10)  Do Light(ash) }  Method two { Do Light(fen) }"), "Pay(Wolves, 10)");
            assertTrue(toy.disturb("ash.beacon", 1).isEmpty());
            assertTrue(toy.plan.reason().contains("Light(ash) requires"), toy.plan.reason());
            assertEquals(1, toy.plan.size());
        }

        @Test
        void takes_any_way_before_anything_is_done() {
            var toy = begun(top("strict", "Method one { Do Pay(who, 10)  Do Light(ash) }  Method two { Do Light(fen) }"));
            assertEquals("two", toy.disturb("ash.beacon", 1).orElseThrow().after());
        }
    }

    @Nested
    class Backtracking {
        @Test
        void reaches_beyond_the_part_before() {
            var toy = Toy.of("Top($me)", """
                    Goal Top(who: Faction) { Method only { Achieve Paid(who)  Achieve Reached(band, birch)  Do Pay(who, 90) } }
                    Goal Paid(who: Faction) { Method dear { Do Pay(who, 20) }  Method cheap { Do Pay(who, 10) } }
                    """);
            assertEquals("Pay(Wolves, 10) March(band, birch) Pay(Wolves, 90)", toy.planned());
        }

        @Test
        void comes_before_the_next_way_of_the_task() {
            var toy = Toy.of("Top($me)", """
                    Goal Top(who: Faction) { Method one { Achieve Paid(who)  Do Pay(who, 90) }  Method two { Do Light(ash) } }
                    Goal Paid(who: Faction) { Method dear { Do Pay(who, 20) }  Method cheap { Do Pay(who, 10) } }
                    """);
            assertEquals("Pay(Wolves, 10) Pay(Wolves, 90)", toy.planned());
        }

        @Test
        void finds_the_one_of_many_combinations_that_leads_on() {
            for (int seed = 0; seed < 30; seed++) {
                var random = new java.util.SplittableRandom(seed);
                int sum = 0;
                var goals = new StringBuilder();
                for (int i = 0; i < 4; i++) {
                    int dear = random.nextInt(5, 9);
                    int cheap = random.nextInt(1, 4);
                    sum += cheap;
                    goals.append("Goal G%d(who: Faction) { Method dear { Do Pay(who, %d) }  Method cheap { Do Pay(who, %d) } }%n"
                            .formatted(i, dear, cheap));
                }
                var body = String.join("  ", IntStream.range(0, 4).mapToObj("Achieve G%d(who)"::formatted).toList());
                var toy = Toy.of("Top($me)", "Goal Top(who: Faction) { Method one { %s  Do Pay(who, %d) } } %s".formatted(body, 100 - sum, goals));
                assertTrue(toy.unfold(), "seed %d: %s".formatted(seed, toy.plan.reason()));
            }
        }

        @Test
        void ends_with_half_of_the_budget() {
            var goals = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                goals.append("Goal G%d(who: Faction) { Method a { Do Pay(who, 1) }  Method b { Do Pay(who, 1) } }%n".formatted(i));
            }
            var body = String.join("  ", IntStream.range(0, 12).mapToObj("Achieve G%d(who)"::formatted).toList());
            var toy = Toy.of("Top($me)", "Goal Top(who: Faction) { Method one { %s  Do Pay(who, 99) }  Method two { Do Light(ash) } } %s".formatted(body, goals));
            assertEquals("Light(ash)", toy.planned());
        }

        @Test
        void among_the_parts_to_come_when_a_later_one_breaks() {
            var toy = begun(Toy.of("Top($me)", """
                    Goal Top(who: Faction) { Method only { Do Light(ash)  Achieve Paid(who)  Do Pay(who, 70) } }
                    Goal Paid(who: Faction) { Method dear { Do Pay(who, 20) }  Method cheap { Do Pay(who, 10) } }
                    """), "Light(ash)");
            assertEquals("Light(ash) Pay(Wolves, 20) Pay(Wolves, 70)", toy.actions());
            toy.disturb("Wolves.gold", 80).orElseThrow();
            assertEquals("Light(ash) Pay(Wolves, 10) Pay(Wolves, 70)", toy.actions());
        }
    }
}
