package dev.entente.planner.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.domains.Family;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Outcome;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The ground search is held to trying everything, on small problems of every shape.
final class GroundSearchTest {
    private static final long NODES = 3_000;

    @ParameterizedTest
    @CsvSource({"0, 300, false", "10000, 250, true"})
    void a_total_order_is_solved_exactly_where_trying_everything_solves_it(long from, long count, boolean rich) {
        int solved = 0;
        int refuted = 0;
        for (long seed = from; seed < from + count; seed++) {
            var problem = Wilds.of(seed, true, rich);
            switch (Everything.of(problem)) {
                case YES -> {
                    assertInstanceOf(Outcome.Found.class, GroundSearch.plan(problem, NODES, () -> false), "seed " + seed);
                    solved++;
                }
                case NO -> {
                    assertInstanceOf(Outcome.Unsolvable.class, GroundSearch.plan(problem, NODES, () -> false), "seed " + seed);
                    refuted++;
                }
                case UNKNOWN -> {}
            }
        }
        assertTrue(solved > count / 8 && refuted > count / 4, solved + " solved, " + refuted + " refuted");
    }

    @ParameterizedTest
    @CsvSource({"0, 400, true, false", "5000, 300, true, true", "20000, 300, false, false", "30000, 300, false, true"})
    void every_plan_can_be_carried_out_and_explained(long from, long count, boolean total, boolean rich) {
        int found = 0;
        for (long seed = from; seed < from + count; seed++) {
            var problem = Wilds.of(seed, total, rich);
            if (GroundSearch.plan(problem, NODES, () -> false) instanceof Outcome.Found(var plan)) {
                assertEquals("", Judge.fault(problem, plan), "seed " + seed);
                found++;
            }
        }
        assertTrue(found > count / 8, found + " found");
    }

    @Test
    void progression_of_partial_orders_misses_no_plan_of_a_total_order() {
        int found = 0;
        for (long seed = 0; seed < 300; seed++) {
            var problem = Wilds.of(seed, true, false);
            var meter = new Meter(NODES, () -> false);
            var grounding = new Grounding(problem, meter);
            var ground = grounding.run();
            if (ground != null && Everything.of(problem) == Everything.Answer.YES) {
                var plan = new Progression(ground, grounding.lifted, new Estimate(ground), 1L << 28, meter).seek(NODES);
                assertEquals("", plan == null ? "no plan" : Judge.fault(problem, plan), "seed " + seed);
                found++;
            }
        }
        assertTrue(found > 40, found + " found");
    }

    /// However far it has come with making the problem ground and looking into it.
    @ParameterizedTest
    @EnumSource(value = Family.class, names = {"LIFTS", "ORBIT"})
    void it_ends_wherever_it_is_stopped_and_asks_no_more(Family family) {
        var made = family.problem(4, 1);
        var problem = Hddl.read("domain", made.domain(), "problem", made.problem()).problem().orElseThrow();
        int stopped = 0;
        for (int last = 1; last <= 40; last++) {
            var asks = new AtomicInteger();
            int end = last;
            var outcome = GroundSearch.plan(problem, 100_000, () -> asks.incrementAndGet() >= end);
            if (asks.get() >= last) {
                assertInstanceOf(Outcome.Spent.class, outcome, "stopped at " + last);
                assertEquals(last, asks.get());
                stopped++;
            }
        }
        assertTrue(stopped >= 6, stopped + " were stopped");
    }

    @Test
    void being_stopped_is_said() {
        var outcome = assertInstanceOf(Outcome.Spent.class, GroundSearch.plan(Chores.of(5_000, 2), 1_000, () -> true));
        assertEquals("The search was stopped from outside.", outcome.reason());
    }

    @Test
    void a_decomposition_ten_thousand_deep_does_not_overflow() {
        var outcome = assertInstanceOf(Outcome.Found.class, GroundSearch.plan(Chores.of(10_000, 2), 1_000_000, () -> false));
        assertEquals(10_000, outcome.plan().steps().length);
        assertEquals("", Chores.unlike(outcome.plan(), 10_000));
    }
}
