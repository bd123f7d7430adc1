package dev.entente.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Something became possible that is better than what is planned.
final class OpportunitiesTest {
    private static final String METHODS = """
            Method rich when who.gold >= 200 prefer 9 { Do Light(elm) }
            Method poor prefer 5 { Do Light(ash) }
            Method last prefer 1 { Do Light(fen) }
            """;

    private static Toy top(String head, String methods) {
        return Toy.of("Top($me)", "Goal Top(who: Faction) %s { %s }".formatted(head, methods));
    }

    private static Toy planned(String head, String methods) {
        var toy = top(head, methods);
        toy.planned();
        return toy;
    }

    /// Changes the world, lets those who watch look, and shows what became of it.
    private static String change(Toy toy, String path, long value) {
        long cell = toy.set(path, value);
        return toy.plan.watching(cell, toy.world).stream()
                .flatMap(task -> toy.plan.improve(task, toy.world, toy.mind).stream())
                .map(it -> it.rewrite().before() + " -> " + it.rewrite().after())
                .collect(Collectors.joining(", "));
    }

    private static String counts(Toy toy) {
        var counted = toy.plan.improvements();
        return "bound %d, condition %d, look-ahead %d, taken %d"
                .formatted(counted.bound(), counted.condition(), counted.lookAhead(), counted.taken());
    }

    @Test
    void a_better_way_that_becomes_possible_is_taken() {
        var toy = planned("improvable", METHODS);
        assertEquals("poor -> rich", change(toy, "Wolves.gold", 200));
        assertEquals("Light(elm)", toy.actions());
        assertEquals("bound 0, condition 0, look-ahead 0, taken 1", counts(toy));
    }

    @Test
    void a_goal_that_is_not_improvable_keeps_its_way() {
        var toy = planned("", METHODS);
        assertEquals("", change(toy, "Wolves.gold", 200));
        assertEquals("Light(ash)", toy.actions());
    }

    @Test
    void a_threshold_works_in_both_directions() {
        var toy = planned("improvable", METHODS);
        assertEquals("poor -> rich", change(toy, "Wolves.gold", 200));
        var rewrite = toy.disturb("Wolves.gold", 199).orElseThrow();
        assertEquals("rich poor", rewrite.before() + " " + rewrite.after());
        assertEquals("poor -> rich", change(toy, "Wolves.gold", 201));
    }

    @Test
    void a_number_that_stays_on_its_side_of_the_threshold_is_rejected_early() {
        var toy = planned("improvable", METHODS);
        for (int gold = 101; gold < 200; gold++) {
            assertEquals("", change(toy, "Wolves.gold", gold));
        }
        assertEquals("bound 0, condition 99, look-ahead 0, taken 0", counts(toy));
    }

    @Test
    void events_that_no_better_way_reads_make_no_work() {
        var toy = planned("improvable", METHODS);
        change(toy, "elm.wall", 3);
        change(toy, "birch.beacon", 1);
        assertEquals(0, toy.plan.improvements().looks());
    }

    @Test
    void where_no_method_can_be_preferred_more_no_condition_is_asked() {
        var toy = planned("improvable", "Method first prefer 9 { Do Light(ash) }  Method second when who.gold >= 200 prefer 1 { Do Light(elm) }");
        assertEquals("", change(toy, "Wolves.gold", 300));
        assertEquals("bound 1, condition 0, look-ahead 0, taken 0", counts(toy));
    }

    @Test
    void a_better_way_that_does_not_lead_on_leaves_the_plan_as_it_is() {
        var toy = planned("improvable", "Method rich when who.gold >= 200 prefer 9 { Do Light(elm)  Do Never(who) }  Method poor prefer 5 { Do Light(ash) }");
        var shape = toy.shape(toy.root);
        var ash = toy.node("Light(ash)");
        assertEquals("", change(toy, "Wolves.gold", 200));
        assertEquals(shape, toy.shape(toy.root));
        assertEquals(ash, toy.node("Light(ash)"));
        assertEquals("bound 0, condition 0, look-ahead 1, taken 0", counts(toy));
    }

    @Test
    void what_the_mind_did_not_want_is_not_offered_again() {
        var toy = top("improvable", "Method one prefer 9 { Do Light(elm) }  Method two when who.gold > 0 prefer 5 { Do Light(ash) }");
        toy.mind = _ -> 1;
        toy.planned();
        assertEquals("", change(toy, "Wolves.gold", 50));
        assertEquals("Light(ash)", toy.actions());
    }

    @Test
    void a_better_candidate_of_the_same_method_counts() {
        var toy = planned("improvable", "Method light when some r in Region (r.wall > 0) by r.wall { Do Light(r) }  Method dull prefer -1 { Do Light(ash) }");
        assertEquals("Light(ash)", toy.actions());
        assertEquals("dull -> light r=fen", change(toy, "fen.wall", 2));
        assertEquals("light r=fen -> light r=elm", change(toy, "elm.wall", 5));
        assertEquals("", change(toy, "birch.wall", 1));
    }

    @Test
    void an_entity_that_comes_to_be_is_a_candidate() {
        var toy = planned("improvable", "Method light when some r in Region (r.wall == 0 and r.cost > 5) { Do Light(r) }  Method dull { Do Light(ash) }");
        int region = toy.writer.create(toy.world.schema().type("Region"), "glen");
        toy.writer.set(toy.world.schema().attribute(toy.world.schema().type("Region"), "cost"), region, 9);
        var tasks = toy.plan.watching(dev.entente.guardrails.expression.Cell.existence(region), toy.world);
        assertEquals(List.of(toy.root), tasks);
        assertEquals("light r=glen", toy.plan.improve(toy.root, toy.world, toy.mind).orElseThrow().rewrite().after());
    }

    @Nested
    class ATaskThatHasBegun {
        private Toy begun(String head, String methods) {
            var toy = planned(head, methods);
            toy.plan.move(toy.root, Status.RUNNING, "");
            toy.done(toy.node("Pay(Wolves, 10)"));
            return toy;
        }

        @Test
        void takes_a_better_way_that_begins_with_what_was_done() {
            var toy = begun("strict improvable", """
                    Method rich when who.gold >= 200 prefer 9 { Do Pay(who, 10)  Do Light(elm) }
                    Method poor prefer 5 { Do Pay(who, 10)  Do Light(ash) }""");
            assertEquals("poor -> rich", change(toy, "Wolves.gold", 200));
            assertEquals("Pay(Wolves, 10) Light(elm)", toy.actions());
            assertEquals(Status.DONE, toy.node("Pay(Wolves, 10)").status());
        }

        @Test
        void that_is_strict_leaves_nothing_behind_for_a_better_way() {
            var methods = "Method rich when who.gold >= 200 prefer 9 { Do Light(elm) }  Method poor prefer 5 { Do Pay(who, 10)  Do Light(ash) }";
            assertEquals("", change(begun("strict improvable", methods), "Wolves.gold", 200));
            assertEquals("poor -> rich", change(begun("improvable", methods), "Wolves.gold", 200));
        }
    }

    private static final String FOUR =
            METHODS.replace("Method last", "Method walled when elm.wall > 2 prefer 7 { Do Light(dale) } Method last");

    private static Toy choosing(String head) {
        var toy = top(head, FOUR);
        toy.mind = OpportunitiesTest::preferred;
        return toy;
    }

    @Test
    void after_any_changes_the_way_at_hand_is_that_of_a_plan_made_anew() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            var toy = choosing("improvable");
            toy.planned();
            var fresh = choosing("");
            for (int i = 0; i < 40; i++) {
                boolean gold = random.nextBoolean();
                var path = gold ? "Wolves.gold" : "elm.wall";
                long value = gold ? random.nextInt(400) : random.nextInt(5);
                toy.disturb(path, value);
                change(toy, path, value);
                fresh.set(path, value);
                assertEquals(fresh.planned(), toy.actions(), "seed %d, change %d".formatted(seed, i));
                fresh.plan.drop(fresh.root);
                fresh.root = fresh.pursue(0);
            }
        }
    }

    private static int preferred(Choice choice) {
        int best = 0;
        for (int i = 1; i < choice.options().size(); i++) {
            best = choice.options().get(i).prefer() > choice.options().get(best).prefer() ? i : best;
        }
        return best;
    }
}
