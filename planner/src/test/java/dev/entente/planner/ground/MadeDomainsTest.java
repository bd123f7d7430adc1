package dev.entente.planner.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.entente.planner.domains.Family;
import dev.entente.planner.domains.Instance;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.verify.PlanFile;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The ground search on the domains that are made in sizes.
final class MadeDomainsTest {
    private static final long NODES = 20_000;

    private static Problem read(Instance made) {
        return Hddl.read("domain", made.domain(), "problem", made.problem()).problem().orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void plans_of_the_smaller_half_pass_the_verifier(Family family) {
        for (int size = 1; size <= 9; size += 2) {
            var problem = read(family.problem(size, 7));
            var found = assertInstanceOf(Outcome.Found.class, GroundSearch.plan(problem, NODES, () -> false), family + " " + size);
            assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(found.plan()), family + " " + size);
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void what_has_no_plan_gets_none(Family family) {
        var outcome = GroundSearch.plan(read(family.unsolvable(1)), NODES, () -> false);
        assertEquals(false, outcome instanceof Outcome.Found);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void the_same_problem_gets_the_same_plan(Family family) {
        var problem = read(family.problem(6, 3));
        var once = assertInstanceOf(Outcome.Found.class, GroundSearch.plan(problem, NODES, () -> false));
        var again = assertInstanceOf(Outcome.Found.class, GroundSearch.plan(problem, NODES, () -> false));
        assertEquals(text(problem, once), text(problem, again));
    }

    @Test
    void no_nodes_are_a_spent_budget() {
        var outcome = assertInstanceOf(Outcome.Spent.class, GroundSearch.plan(read(Family.LIFTS.problem(8, 1)), 0, () -> false));
        assertEquals("The budget of search nodes was spent.", outcome.reason());
    }

    private static String text(Problem problem, Outcome.Found found) {
        return PlanFile.print(problem, found.plan());
    }
}
