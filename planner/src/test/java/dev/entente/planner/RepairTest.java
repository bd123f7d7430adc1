package dev.entente.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class RepairTest {
    private static final String ROUND = """
            Goal Round(who: Faction) {
                Method go { Do Light(ash)  Achieve Reached(band, elm)  Do Light(elm)  Achieve Reached(band, ash) }
                Method stay { Do Light(fen) }
            }
            """;

    private static Toy round() {
        var toy = Toy.of("Round($me)", ROUND);
        toy.planned();
        return toy;
    }

    @Test
    void a_wall_on_the_third_march_rewrites_the_route_around_it_only() {
        var toy = round();
        var light = toy.node("Light(elm)");
        var back = toy.node("Reached(band, ash)");
        var there = toy.node("Reached(band, elm)");
        var rewrite = toy.disturb("dale.wall", 2).orElseThrow();
        assertSame(there, rewrite.task());
        assertEquals("march march", rewrite.before() + " " + rewrite.after());
        assertEquals(3, rewrite.kept());
        assertEquals(1, rewrite.added());
        assertEquals("March(band, dale)", Labels.of(rewrite.cancelled().getFirst(), toy.world));
        assertSame(light, toy.node("Light(elm)"));
        assertSame(back, toy.node("Reached(band, ash)"));
    }

    @Test
    void every_other_part_that_breaks_is_found_in_turn() {
        var toy = round();
        long cell = toy.set("dale.wall", 2);
        int rewrites = 0;
        for (var broken = toy.plan.broken(cell, toy.world); broken != null; broken = toy.plan.broken(cell, toy.world)) {
            toy.rewrite(broken);
            rewrites++;
        }
        assertEquals(2, rewrites);
        assertFalse(toy.actions().contains("dale"), toy.actions());
    }

    @Test
    void where_no_route_is_left_another_method_serves() {
        var toy = Toy.of("Reached(band, cedar)", "");
        toy.planned();
        var rewrite = toy.disturb("birch.wall", 1).orElseThrow();
        assertEquals("march -> tunnel", rewrite.before() + " -> " + rewrite.after());
        assertEquals("Tunnel(band, birch) March(band, cedar)", toy.actions());
    }

    @Test
    void where_no_method_is_left_the_parent_takes_another_way() {
        var toy = round();
        toy.set("Wolves.gold", 0);
        var rewrite = toy.disturb("birch.wall", 1).orElseThrow();
        assertSame(toy.root, rewrite.task());
        assertEquals("Light(fen)", toy.actions());
        assertEquals(10, rewrite.cancelled().size());
    }

    @Test
    void where_nothing_is_left_the_goal_stands_without_parts() {
        var toy = Toy.of("Reached(band, cedar)", "");
        toy.planned();
        toy.plan.move(toy.node("March(band, birch)"), Status.RUNNING, "");
        toy.set("Wolves.gold", 0);
        var broken = toy.plan.broken(toy.set("birch.wall", 1), toy.world);
        var left = ((Mending.Hopeless) toy.plan.mend(broken, toy.world, toy.mind)).left();
        assertEquals(1, toy.plan.size());
        assertEquals("[March(band, birch)]", left.actions().stream().filter(it -> it.status() == Status.RUNNING).map(it -> Labels.of(it, toy.world)).toList().toString());
        assertEquals("no method of (Reached(band, cedar)) applies", toy.plan.reason());
    }

    @Test
    void an_action_under_way_with_which_the_new_part_begins_goes_on() {
        var toy = Toy.of("Reached(band, elm)", "");
        toy.planned();
        var march = toy.node("March(band, birch)");
        toy.plan.move(march, Status.RUNNING, "");
        march.begin(3, 5);
        toy.disturb("dale.wall", 1);
        var now = toy.node("March(band, birch)");
        assertEquals("RUNNING 3 5", now.status() + " " + now.since() + " " + now.due());
        assertEquals(java.util.List.of(now), toy.plan.underWay(toy.root));
    }

    @Test
    void an_action_whose_price_is_not_paid_yet_begins_again() {
        var toy = Toy.of("Reached(band, elm)", "");
        toy.planned();
        toy.plan.move(toy.node("March(band, birch)"), Status.RUNNING, "");
        toy.disturb("dale.wall", 1);
        assertEquals(Status.PENDING, toy.node("March(band, birch)").status());
    }

    @Test
    void an_action_under_way_elsewhere_is_cancelled() {
        var toy = Toy.of("Reached(band, cedar)", "");
        toy.planned();
        var march = toy.node("March(band, birch)");
        toy.plan.move(march, Status.RUNNING, "");
        march.begin(3, 5);
        var rewrite = toy.disturb("birch.wall", 1).orElseThrow();
        assertSame(march, rewrite.cancelled().getFirst());
    }

    @Test
    void changes_that_nobody_reads_make_no_work() {
        var toy = Toy.of("Reached(band, cedar)", "");
        toy.planned();
        int decided = toy.decided.size();
        assertNull(toy.plan.broken(toy.set("elm.wall", 4), toy.world));
        assertNull(toy.plan.broken(toy.set("Wolves.gold", 4), toy.world));
        assertNull(toy.plan.broken(toy.set("birch.beacon", 1), toy.world));
        assertEquals(decided, toy.decided.size());
    }

    @Test
    void a_change_that_breaks_nothing_leaves_every_node_alone() {
        var toy = Toy.of("Top($me)", "Goal Top(who: Faction) { Method one when who.gold >= 10 { Do Pay(who, 10) } }");
        toy.planned();
        assertNull(toy.plan.broken(toy.set("Wolves.gold", 10), toy.world));
        assertSame(toy.root, toy.plan.broken(toy.set("Wolves.gold", 9), toy.world));
    }

    @Test
    void what_a_method_bound_and_is_no_more_breaks_it() {
        var toy = new Toy("Top($me)", "Goal Top(who: Faction) { Method one when some r in Region (r.wall > 0) { "
                + "Achieve Lit(r) } } Goal Lit(land: Region) { Method one { Do Light(land) } }", new Limits(400, 1, 6, 400, 12));
        toy.set("elm.wall", 1);
        toy.planned();
        int elm = toy.world.entity("elm");
        toy.writer.remove(elm);
        assertSame(toy.root, toy.plan.broken(dev.entente.guardrails.expression.Cell.existence(elm), toy.world));
    }

    @Test
    void a_way_that_failed_is_not_tried_again_before_patience_ends() {
        var toy = Toy.of("Reached(band, cedar)", "");
        toy.planned();
        toy.plan.spend(toy.node("March(band, cedar)"), 0);
        toy.plan.again(toy.root, toy.world, toy.mind);
        assertTrue(toy.actions().startsWith("March(band, birch)"), toy.actions());
        assertEquals("tunnel", toy.root.way());
        for (int tick = 0; tick < Limits.DEFAULT.patience(); tick++) {
            toy.writer.advance();
        }
        toy.plan.again(toy.root, toy.world, toy.mind);
        assertEquals("march", toy.root.way());
    }

    @Test
    void a_task_without_any_way_is_the_fault_of_the_way_above() {
        var toy = new Toy("Top($me)", """
                Goal Top(who: Faction) { Method bad { Achieve Sub(who) }  Method good { Do Light(ash) } }
                Goal Sub(who: Faction) { Method m { Do Never(who) } }
                """, new Limits(400, 1, 6, 400, 12));
        toy.planned();
        var sub = toy.node("Sub(Wolves)");
        assertFalse(toy.plan.unfold(sub, toy.world, toy.mind));
        toy.plan.spend(sub, 0);
        toy.rewrite(sub);
        assertEquals("Light(ash)", toy.actions());
    }
}
