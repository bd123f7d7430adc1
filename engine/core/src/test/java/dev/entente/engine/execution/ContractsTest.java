package dev.entente.engine.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.world.View;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContractsTest {
    private static final String DEAL = "Negotiate Trade(Wolves, Bears) by 9 ticks -> $deal ";

    private static Rig trade(String body) {
        return Play.trade(body, "");
    }

    private static Rig agreed(String body) {
        var rig = trade(DEAL + body);
        rig.tick(() -> rig.keeper().agree(1, 5));
        return rig;
    }

    private static long deal(Rig rig) {
        View world = rig.world;
        return world.at(world.schema().type("Trade"), 0);
    }

    @Test
    void what_is_agreed_is_in_the_variable_and_the_body_goes_on_in_the_same_tick() {
        var rig = agreed("Tell 1 \"{$deal.goods} {$deal.state}\"");
        assertEquals("2 open active", rig.story());
        assertEquals("2 M.Go#1 done", rig.journal.getLast());
        assertEquals(List.of("1 open 1 Trade by M -1"), rig.keeper().heard());
    }

    @Test
    void what_is_not_agreed_runs_the_else_else_it_fails_with_the_reason() {
        var other = trade(DEAL + "else { Tell 1 \"no\" } Tell 1 \"on\"");
        other.tick(() -> other.keeper().disagree(1, "rejected by Bears"));
        assertEquals("2 no, 2 on", other.story());
        var rig = trade(DEAL);
        rig.tick(() -> rig.keeper().disagree(1, "no funds"));
        assertEquals("2 M.Go#1 failed: Negotiate Trade: no funds", rig.journal.getLast());
    }

    @Test
    void what_is_refused_at_once_fails_at_once() {
        var rig = trade("Negotiate Trade(some f in Faction (f.gold > 99), Bears) by 9 ticks -> $deal else { Tell 1 \"nobody\" }");
        assertEquals("1 nobody", rig.story());
    }

    @Test
    void all_that_a_question_finds_are_called() {
        var rig = trade("Negotiate Trade(buyer: Bears, seller: some f in Faction (f.gold > 9)) by 9 ticks -> $deal   Tell 1 \"{$deal.state}\"");
        assertEquals(List.of("1 open 1 Trade of 2 by M -1"), rig.keeper().heard());
        rig.tick(() -> rig.keeper().agree(1, 5));
        assertEquals("2 active", rig.story());
    }

    @Test
    void a_step_of_a_saga_that_has_agreed_to_something_is_undone_where_it_fails_later() {
        var rig = agreed(" else { } ");
        var saga = trade("Saga { Step { " + DEAL + " Fail \"rain\" } Compensate { Cancel $deal.goods } } else { Tell 1 \"undone\" }");
        saga.tick(() -> saga.keeper().agree(1, 5));
        assertEquals("2 undone", saga.story());
        assertEquals("2 say goods true by M -1", saga.keeper().heard().getLast());
        assertTrue(rig.ended.getFirst().committed(), rig.ended.toString());
    }

    @Test
    void a_step_of_a_saga_that_has_spoken_is_undone_where_it_fails_later() {
        var rig = agreed("Saga { Step { Release $deal.goods Fail \"rain\" } Compensate { Tell 1 \"undone\" } } else { }");
        assertEquals("2 undone", rig.story());
    }

    @Test
    void a_mediator_is_asked_for() {
        var rig = trade("Negotiate Trade(Wolves, Bears) mediated by 9 ticks");
        assertEquals(List.of("1 open 1 Trade mediated by M -1"), rig.keeper().heard());
        rig.tick(() -> rig.keeper().agree(1, 5));
        assertEquals("2 M.Go#1 done", rig.journal.getLast());
    }

    @Test
    void a_fork_that_is_cancelled_closes_its_negotiation() {
        var rig = trade("Fork talk { " + DEAL + " } Wait 2 ticks Cancel talk Tell 1 \"off\"").ticks(2);
        assertEquals("3 off", rig.story());
        assertEquals(List.of("1 open 1 Trade by M -1", "3 close 1"), rig.keeper().heard());
        assertEquals(0, rig.keeper().held());
    }

    @Test
    void a_body_that_fails_closes_the_negotiations_of_its_forks() {
        var rig = trade("Fork talk { " + DEAL + " } Wait 1 tick Fail \"enough\"").ticks(1);
        assertEquals("2 M.Go#1 failed: enough", rig.journal.getLast());
        assertEquals(0, rig.keeper().held());
    }

    @Test
    void what_is_agreed_after_the_strand_has_left_is_nobodys() {
        var rig = trade("Fork talk { " + DEAL + " } Wait 1 tick Cancel talk Wait 1 tick").ticks(1);
        rig.executions().agreed(1, 0);
        rig.executions().disagreed(1, "late");
        rig.executions().decided(7, true, "");
        rig.ticks(2);
        assertEquals("3 M.Go#1 done", rig.journal.getLast());
    }

    @Test
    void what_is_called_negotiates_on_behalf_of_who_calls() {
        var rig = Play.trade("Call M.Deal", "Deal /execute { Call M.Inner } Inner /execute { " + DEAL + " }");
        assertEquals(List.of("1 open 1 Trade by M -1"), rig.keeper().heard());
        rig.executions().begin(
                rig.templates().operation("M", "Deal"), new long[0], new Origin("Wolves", 7, "Deal", 1, -1, 0, false));
        rig.ticks(1);
        assertEquals("2 open 2 Trade by Wolves 7", rig.keeper().heard().getLast());
    }

    @Test
    void a_join_goes_on_when_its_clause_is_delivered() {
        var rig = agreed("Join $deal.goods Tell 1 \"had\"");
        rig.ticks(2).tick(() -> rig.keeper().end(deal(rig), "delivered"));
        assertEquals("5 had", rig.story());
    }

    @Test
    void a_join_fails_with_what_became_of_its_clause() {
        var rig = agreed("Join $deal.goods");
        rig.tick(() -> rig.keeper().end(deal(rig), "breached"));
        assertEquals("3 M.Go#1 Join $deal.goods failed: breached", rig.journal.get(rig.journal.size() - 2));
        assertEquals("3 M.Go#1 failed: Join $deal.goods: breached", rig.journal.getLast());
    }

    @Test
    void a_join_of_what_is_decided_waits_for_nothing() {
        var kept = agreed("Wait 2 ticks Join $deal Tell 1 \"had\"");
        kept.tick(() -> kept.keeper().end(deal(kept), "delivered"));
        assertEquals("4 had", kept.ticks(1).story());
        var broken = agreed("Wait 2 ticks Join $deal.goods else { Tell 1 \"lost\" }");
        broken.tick(() -> broken.keeper().end(deal(broken), "released"));
        assertEquals("4 lost", broken.ticks(1).story());
        assertTrue(broken.keeper().heard().stream().noneMatch(line -> line.contains("await")));
    }

    @Test
    void a_join_whose_time_is_up_leaves() {
        var rig = agreed("Join $deal.goods timeout 3 ticks else { Tell 1 \"late\" }").ticks(5);
        assertEquals("5 late", rig.story());
        assertEquals("5 leave 2", rig.keeper().heard().getLast());
        assertEquals(List.of("5 Join $deal.goods timeout"), rig.lines("M.Go#1 ").stream().filter(it -> it.contains("timeout")).toList());
    }

    @Test
    void a_join_that_is_cancelled_leaves() {
        var rig = agreed("Fork wait { Join $deal.goods } Wait 1 tick Cancel all").ticks(2);
        assertEquals("3 leave 2", rig.keeper().heard().getLast());
        assertFalse(rig.executions().size() > 0);
    }

    @Test
    void a_join_of_no_contract_fails() {
        var rig = trade(DEAL + "else { } Join $deal.goods");
        rig.tick(() -> rig.keeper().disagree(1, "rejected"));
        assertEquals(
                "2 M.Go#1 failed: Join $deal.goods: there is no such Trade. Maybe negotiate it first.", rig.journal.getLast());
    }

    @Test
    void release_and_cancel_are_said_at_once_and_heard_at_the_end_of_the_tick() {
        var let = agreed("Release $deal.goods Tell 1 \"{$deal.goods}\" Wait 1 tick Tell 1 \"{$deal.goods}\"").ticks(1);
        assertEquals("2 open, 3 released", let.story());
        assertEquals("2 say goods false by M -1", let.keeper().heard().getLast());
        var broke = agreed("Cancel $deal.goods Join $deal else { Tell 1 \"{$deal.goods}\" }").ticks(1);
        assertEquals("2 cancelled", broke.story());
        assertEquals("2 say goods true by M -1", broke.keeper().heard().get(1));
    }

    @Test
    void where_nobody_keeps_contracts_nothing_is_agreed() {
        var rig = trade("Wait 1 tick " + DEAL);
        rig.executions().connect(Parleys.NONE);
        rig.ticks(1);
        assertEquals(
                "2 M.Go#1 failed: Negotiate Trade: nobody keeps contracts here. Maybe run it in a host that does.",
                rig.journal.getLast());
    }
}
