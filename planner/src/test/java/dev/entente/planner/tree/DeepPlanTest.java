package dev.entente.planner.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Problem;
import org.junit.jupiter.api.Test;

/// A task that ends in itself, twenty thousand times: nothing may need a stack as deep as the tree.
class DeepPlanTest {
    private static final int DEPTH = 20_000;
    private static final String DOMAIN = """
            (define (domain blink)
              (:predicates (lit))
              (:task blink :parameters ())
              (:method enough :parameters () :task (blink) :precondition () :ordered-subtasks ())
              (:method once-more :parameters () :task (blink) :precondition (not (lit))
                :ordered-subtasks (and (on) (off) (blink)))
              (:action on :parameters () :precondition (not (lit)) :effect (lit))
              (:action off :parameters () :precondition (lit) :effect (not (lit))))
            """;
    private static final String PROBLEM = """
            (define (problem long) (:domain blink) (:htn :ordered-subtasks (blink)) (:init))
            """;

    private static Problem problem() {
        return Hddl.read("domain", DOMAIN, "problem", PROBLEM).problem().orElseThrow();
    }

    private static Decomposition plan(int depth) {
        var tree = new Decomposition.Builder();
        var none = new int[0];
        var steps = new int[2 * depth];
        int parent = -1;
        for (int i = 0; i < depth; i++) {
            parent = tree.task(parent, 2, none, 1, none);
            steps[2 * i] = tree.action(parent, 0, none);
            steps[2 * i + 1] = tree.action(parent, 1, none);
        }
        tree.task(parent, 2, none, 0, none);
        return tree.build(steps);
    }

    @Test
    void links_orders_and_forks_of_a_deep_plan_are_found() {
        var order = PartialOrder.of(problem(), plan(DEPTH));

        var makespan = Concurrency.of(plan(DEPTH), order).makespan();

        assertEquals(new Makespan(2 * DEPTH, 2 * DEPTH, 2 * DEPTH, 1, 0), makespan);
    }

    @Test
    void deep_plans_are_compared() {
        var diff = TreeDiff.of(Revision.of(plan(DEPTH)), Revision.of(plan(DEPTH + 1)));

        assertEquals(2, diff.distance());
        assertEquals(1, diff.changedNodes());
    }

    @Test
    void a_deep_plan_is_drawn() {
        var picture = PlanPicture.draw(problem(), plan(2_000), PlanPicture.Format.SVG);

        assertTrue(picture.endsWith("</svg>\n"));
    }

    @Test
    void a_deep_plan_for_nothing_is_cut_to_nothing() {
        assertEquals(0, Waste.remove(problem(), plan(DEPTH), 1_000_000).steps().length);
    }
}
