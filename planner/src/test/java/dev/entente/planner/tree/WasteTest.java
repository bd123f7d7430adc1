package dev.entente.planner.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.domains.Family;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WasteTest {
    private static final String WALKS = """
            (define (domain walks)
              (:types spot)
              (:predicates (at ?s - spot) (way ?a ?b - spot) (been ?s - spot))
              (:task go :parameters (?to - spot))
              (:method arrived :parameters (?to - spot) :task (go ?to) :precondition (at ?to) :ordered-subtasks ())
              (:method step
                :parameters (?to ?here ?next - spot) :task (go ?to)
                :precondition (and (at ?here) (way ?here ?next) (not (been ?next)))
                :ordered-subtasks (and (walk ?here ?next) (go ?to)))
              (:action walk
                :parameters (?a ?b - spot)
                :precondition (and (at ?a) (way ?a ?b))
                :effect (and (not (at ?a)) (at ?b) (been ?b))))
            """;

    @Test
    void a_detour_is_cut_where_the_same_task_stands_below_itself() {
        var problem = read(WALKS, """
                (define (problem short) (:domain walks)
                  (:objects a b c d - spot)
                  (:htn :ordered-subtasks (go d))
                  (:init (at a) (way a b) (way b c) (way c d) (way a d)))
                """);
        var plan = found(problem);
        assertEquals(3, plan.steps().length);

        var shorter = Waste.remove(problem, plan, 10_000);

        assertEquals(1, shorter.steps().length);
        assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(shorter));
    }

    @Test
    void what_the_rest_of_the_plan_needs_is_not_cut() {
        var problem = read(WALKS, """
                (define (problem round) (:domain walks)
                  (:objects a b c d - spot)
                  (:htn :ordered-subtasks (and (go d)))
                  (:init (at a) (way a b) (way b c) (way c d) (way a d))
                  (:goal (been c)))
                """);

        var shorter = Waste.remove(problem, found(problem), 10_000);

        assertEquals(3, shorter.steps().length);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void what_is_left_is_a_plan_and_no_longer(Family family) {
        for (int size : new int[] {2, 5, 8}) {
            var problem = problem(family, size);
            if (Search.plan(problem, Budget.of(200_000)) instanceof Outcome.Found(var plan)) {
                var shorter = Waste.remove(problem, plan, 100_000);

                assertTrue(shorter.steps().length <= plan.steps().length, family + " " + size);
                var verdict = Verifier.of(problem).check(shorter);
                assertInstanceOf(Verification.Valid.class, verdict, family + " " + size + ": " + verdict);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 95", "10, 135"})
    void what_rovers_do_in_vain_is_left_out(int size, int most) {
        var problem = problem(Family.ROVERS, size);
        var plan = found(problem);
        // the search may find shorter plans some day; these walk to and fro
        assertTrue(plan.steps().length > most, "a plan of " + plan.steps().length + " actions has no waste to speak of");

        var shorter = Waste.remove(problem, plan, 1_000_000);

        assertTrue(shorter.steps().length <= most, plan.steps().length + " -> " + shorter.steps().length);
    }

    @Test
    void a_walk_along_every_row_of_a_field_becomes_the_shortest_walk() {
        var problem = read(WALKS, field(24));
        var plan = snake(problem, 24);
        assertEquals(575, plan.steps().length);
        assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(plan));

        var shorter = Waste.remove(problem, plan, 500_000);

        assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(shorter));
        assertEquals(23, shorter.steps().length);
    }

    @Test
    void what_was_found_before_it_was_stopped_is_kept() {
        var problem = problem(Family.ROVERS, 8);
        var plan = found(problem);
        int before = plan.steps().length;
        for (int last : new int[] {1, 20, 100, 400}) {
            var asks = new AtomicInteger();

            var shorter = Waste.remove(problem, plan, 1_000_000, () -> asks.incrementAndGet() >= last);

            assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(shorter));
            assertTrue(shorter.steps().length <= before, "stopped at " + last);
            assertTrue(asks.get() <= last);
            before = shorter.steps().length;
        }
        assertTrue(before < plan.steps().length, "nothing was found");
    }

    /// A field of spots, from the first corner to the one in the last row that a walk along every row ends in.
    private static String field(int width) {
        var objects = new StringBuilder();
        var ways = new StringBuilder();
        for (int row = 0; row < width; row++) {
            for (int column = 0; column < width; column++) {
                objects.append(spot(row, column)).append(' ');
                if (column + 1 < width) {
                    ways.append(way(spot(row, column), spot(row, column + 1)));
                }
                if (row + 1 < width) {
                    ways.append(way(spot(row, column), spot(row + 1, column)));
                }
            }
        }
        return """
                (define (problem field) (:domain walks)
                  (:objects %s - spot)
                  (:htn :ordered-subtasks (go %s))
                  (:init (at %s) %s))
                """.formatted(objects, spot(width - 1, 0), spot(0, 0), ways);
    }

    private static String spot(int row, int column) {
        return "s" + row + "-" + column;
    }

    private static String way(String one, String other) {
        return "(way %s %s) (way %s %s) ".formatted(one, other, other, one);
    }

    private static Decomposition snake(Problem problem, int width) {
        var tree = new Decomposition.Builder();
        int target = (width - 1) * width;
        int walk = 0;
        int go = problem.model().symbol(0);
        int parent = tree.task(-1, go, new int[] {target}, 1, new int[] {target, 0, 1});
        var steps = new int[width * width - 1];
        for (int i = 0; i < steps.length; i++) {
            int here = place(i, width);
            int next = place(i + 1, width);
            steps[i] = tree.action(parent, walk, new int[] {here, next});
            boolean last = i == steps.length - 1;
            parent = last
                    ? tree.task(parent, go, new int[] {target}, 0, new int[] {target})
                    : tree.task(parent, go, new int[] {target}, 1, new int[] {target, next, place(i + 2, width)});
        }
        return tree.build(steps);
    }

    private static int place(int step, int width) {
        int row = step / width;
        int column = step % width;
        return row * width + (row % 2 == 0 ? column : width - 1 - column);
    }

    @Test
    void the_same_budget_gives_the_same_plan_and_none_gives_the_same_back() {
        var problem = problem(Family.ROVERS, 8);
        var plan = found(problem);

        var one = Waste.remove(problem, plan, 50_000);
        var other = Waste.remove(problem, plan, 50_000);

        assertEquals(Revision.of(one).hash(0), Revision.of(other).hash(0));
        assertArrayEquals(one.steps(), other.steps());
        assertEquals(plan, Waste.remove(problem, plan, 0));
    }

    @Test
    void random_plans_stay_plans() {
        PartialOrderTest.rooms().forEach(room -> {
            var shorter = Waste.remove(room.problem(), room.plan(), 5_000);

            assertTrue(shorter.steps().length <= room.plan().steps().length);
            assertTrue(!room.oracle().states(shorter, shorter.steps()).isEmpty());
        });
    }

    private static Problem problem(Family family, int size) {
        var instance = family.problem(size, 1);
        return read(instance.domain(), instance.problem());
    }

    private static Problem read(String domain, String problem) {
        var loading = Hddl.read("domain", domain, "problem", problem);
        return loading.problem().orElseThrow(() -> new AssertionError(loading.findings().toString()));
    }

    private static Decomposition found(Problem problem) {
        return assertInstanceOf(Outcome.Found.class, Search.plan(problem, Budget.of(1_000_000))).plan();
    }
}
