package dev.entente.planner.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.model.Amount;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Effect;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Invariant;
import dev.entente.planner.model.Method;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Operator;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Task;
import dev.entente.planner.model.Types;
import dev.entente.planner.model.Variables;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import dev.entente.planner.search.Workbench;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A boss is wounded twice; its hit points never go below zero.
class NumbersTest {
    private static final int[] NONE = {};
    private static final int HP = 0;
    private static final int STRIKE = 0;
    private static final int POKE = 1;

    private static Problem boss(long hp) {
        var model = new Model(
                "boss",
                new Types(List.of("object"), new int[] {-1}),
                List.of(),
                List.of(new Fluent("hp", NONE, true, Place.NOWHERE)),
                List.of(wound("strike", 30), wound("poke", 5)),
                List.of(new Task("fight", Variables.NONE, List.of(0, 1), Place.NOWHERE)),
                List.of(fight("hard", STRIKE), fight("soft", POKE)),
                List.of(new Invariant("alive", Variables.NONE, atLeast(0), Place.NOWHERE)));
        return new Problem(
                "raid", model, List.of(), List.of(), List.of(new Problem.Level(HP, NONE, hp)), 0, Variables.NONE,
                Condition.always(), Network.sequence(List.of(new Call(2, NONE), new Call(2, NONE))), Condition.always());
    }

    private static Operator wound(String name, long amount) {
        var less = new Effect.Increase(HP, NONE, new Amount.Constant(-amount));
        return new Operator(name, 0, Variables.NONE, Condition.always(), List.of(Effect.of(less)), Place.NOWHERE);
    }

    private static Method fight(String name, int operator) {
        var body = Network.sequence(List.of(new Call(operator, NONE)));
        return new Method(name, 0, NONE, 0, Variables.NONE, Condition.always(), body, Place.NOWHERE);
    }

    private static Condition atLeast(long least) {
        return new Condition.Compares(Condition.Order.AT_LEAST, new Amount.Read(HP, NONE), new Amount.Constant(least));
    }

    private static LivePlan under(long hp) {
        var outcome = Search.plan(boss(hp), Budget.of(1_000));
        return new LivePlan(new Workbench(boss(hp)), assertInstanceOf(Outcome.Found.class, outcome).plan());
    }

    private static WorldEvent now(long hp) {
        return new WorldEvent(List.of(), List.of(), List.of(new Problem.Level(HP, NONE, hp)));
    }

    @Test
    void a_number_that_an_effect_would_push_over_a_bound_is_mended() {
        var live = under(100);

        var repair = live.event(now(40), 1_000);

        assertInstanceOf(Repair.Mended.class, repair);
        assertEquals(List.of("strike", "poke"), live.ahead());
        assertTrue(live.sound());
    }

    @Test
    void a_number_that_stays_within_its_bounds_changes_nothing() {
        var live = under(100);

        assertInstanceOf(Repair.Holds.class, live.event(now(70), 1_000));
        assertEquals(List.of("strike", "strike"), live.ahead());
    }

    @Test
    void what_nothing_can_mend_is_given_up() {
        assertInstanceOf(Repair.GivenUp.class, under(100).event(now(9), 1_000));
    }

    @Test
    void what_was_done_for_a_task_that_is_kept_is_not_listed_as_standing() {
        var live = under(100);
        live.advance();

        var mended = assertInstanceOf(Repair.Mended.class, live.event(now(10), 1_000));

        assertEquals(Repair.Scope.SUBTREE, mended.scope());
        assertEquals(List.of(), mended.standing());
        assertEquals(List.of("strike"), live.done());
    }
}
