package dev.entente.planner.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.domains.Family;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Decomposition;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import dev.entente.planner.search.Workbench;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LivePlanTest {
    private static final int[] SIZES = {3, 5, 7, 9};
    private static final int DISTURBANCES = 6;
    private static final long NODES = 20_000;

    /// One plan under way, and what happened to it.
    private record Trial(Problem problem, LivePlan live, Disturbances world, SplittableRandom random) {}

    private static List<Trial> trials(Family family) {
        var trials = new ArrayList<Trial>();
        for (int size : SIZES) {
            var instance = family.problem(size, 1);
            var problem = Hddl.read("domain", instance.domain(), "problem", instance.problem()).problem().orElseThrow();
            if (Search.plan(problem, Budget.of(NODES)) instanceof Outcome.Found(var plan)) {
                for (int i = 0; i < DISTURBANCES; i++) {
                    trials.add(trial(problem, plan, new SplittableRandom(size * 100L + i)));
                }
            }
        }
        assertFalse(trials.isEmpty());
        return trials;
    }

    private static Trial trial(Problem problem, Decomposition plan, SplittableRandom random) {
        var live = new LivePlan(new Workbench(problem), plan);
        var world = new Disturbances(problem);
        int steps = random.nextInt(plan.steps().length);
        for (int i = 0; i < steps; i++) {
            live.advance();
        }
        world.perform(plan, steps);
        return new Trial(problem, live, world, random);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void a_mended_plan_is_a_decomposition_and_leads_to_the_goal(Family family) {
        for (var trial : trials(family)) {
            var event = trial.world().draw(trial.random());
            if (event.isEmpty() || trial.live().event(event.get(), NODES) instanceof Repair.GivenUp) {
                continue;
            }
            assertTrue(trial.live().sound());
            assertDecomposes(trial.problem(), trial.live().plan());
            while (trial.live().advance()) {
                // on to the end: an action that cannot be done throws
            }
            assertTrue(trial.live().sound(), "the goal holds at the end");
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void repair_succeeds_wherever_planning_from_scratch_does(Family family) {
        for (var trial : trials(family)) {
            var event = trial.world().draw(trial.random());
            if (event.isPresent() && trial.live().event(event.get(), NODES) instanceof Repair.GivenUp) {
                assertFalse(Search.plan(trial.world().asItIs(), Budget.of(NODES / 4)) instanceof Outcome.Found);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void what_happens_twice_is_mended_twice_in_the_same_way(Family family) {
        var first = histories(family);
        assertEquals(first, histories(family));
    }

    private static List<String> histories(Family family) {
        var histories = new ArrayList<String>();
        for (var trial : trials(family)) {
            trial.world().draw(trial.random()).ifPresent(event ->
                    histories.add(trial.live().event(event, NODES) + " " + trial.live().ahead()));
        }
        return histories;
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void a_change_that_nothing_ahead_reads_is_no_work(Family family) {
        var trial = trials(family).getFirst();
        while (trial.live().advance()) {
            // all is done: only the goal reads anything now
        }
        var before = trial.live().plan().size();
        var facts = trial.problem().facts();
        var event = WorldEvent.removed(facts.get(trial.random().nextInt(facts.size())));
        if (trial.live().event(event, NODES) instanceof Repair.Untouched) {
            assertEquals(before, trial.live().plan().size());
        }
    }

    @Test
    void what_stands_of_a_task_done_again_is_what_was_done_for_it() {
        int redone = 0;
        int partly = 0;
        for (var family : Family.values()) {
            for (var trial : trials(family)) {
                var event = trial.world().draw(trial.random());
                var done = trial.live().done();
                if (event.isPresent()
                        && trial.live().event(event.get(), NODES) instanceof Repair.Mended mended
                        && mended.scope() == Repair.Scope.REDONE) {
                    int from = done.size() - mended.standing().size();
                    assertEquals(done.subList(from, done.size()), mended.standing());
                    partly += from > 0 ? 1 : 0;
                    redone++;
                }
            }
        }
        assertTrue(redone > 0 && partly > 0, "%d of %d left something else standing".formatted(partly, redone));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void a_strict_plan_explains_what_was_done_or_is_given_up(Family family) {
        for (var trial : trials(family)) {
            var event = trial.world().draw(trial.random());
            var done = trial.live().done();
            if (event.isPresent() && trial.live().strict().event(event.get(), NODES) instanceof Repair.Mended mended) {
                assertTrue(mended.scope() != Repair.Scope.REPLANNED && mended.scope() != Repair.Scope.REDONE);
                assertEquals(done, actions(trial.problem(), trial.live().plan()).subList(0, done.size()));
            }
        }
    }

    private static List<String> actions(Problem problem, Decomposition plan) {
        var found = new ArrayList<String>();
        for (int node : plan.steps()) {
            var text = new StringBuilder(problem.model().name(plan.symbol(node)));
            for (int object : plan.arguments(node)) {
                text.append(' ').append(problem.objects().get(object).name());
            }
            found.add(text.toString());
        }
        return found;
    }

    /// Each task is an instance of the task of its method, and its parts are those that the method lists.
    private static void assertDecomposes(Problem problem, Decomposition plan) {
        for (int node = 0; node < plan.size(); node++) {
            if (plan.method(node) >= 0) {
                var method = problem.model().methods().get(plan.method(node));
                var binding = Arrays.copyOf(plan.binding(node), method.variables().size());
                assertEquals(problem.model().symbol(method.task()), plan.symbol(node));
                assertArguments(method.arguments(), binding, plan.arguments(node));
                var open = new ArrayList<>(method.body().calls());
                for (int part : plan.parts(node)) {
                    var listed = open.stream()
                            .filter(call -> call.symbol() == plan.symbol(part)
                                    && Arrays.equals(Term.values(call.terms(), binding), plan.arguments(part)))
                            .findFirst();
                    assertTrue(listed.isPresent());
                    open.remove(listed.get());
                }
                assertTrue(open.isEmpty());
            }
        }
    }

    private static void assertArguments(int[] terms, int[] binding, int[] arguments) {
        assertTrue(Arrays.equals(Term.values(terms, binding), arguments));
    }
}
