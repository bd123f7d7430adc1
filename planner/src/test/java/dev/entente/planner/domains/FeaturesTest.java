package dev.entente.planner.domains;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.entente.planner.ground.GroundSearch;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One feature of HDDL each: a problem that has a plan, and one that has none, because of it.
class FeaturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/domains/features");
    private static final long NODES = 500_000;
    private static final Budget ENOUGH = Budget.of(NODES);

    @ParameterizedTest
    @ValueSource(strings = {
        "types", "constants", "negation", "equality", "forall", "method-preconditions", "constraints", "empty-methods",
        "free-variables", "goal", "recursion"
    })
    void depth_first_search_understands_a_feature(String feature) throws IOException {
        var problem = read(feature, "problem");

        assertValid(problem, Search.plan(problem, ENOUGH));
        assertInstanceOf(Outcome.Unsolvable.class, Search.plan(read(feature, "unsolvable"), ENOUGH));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "types", "constants", "negation", "equality", "forall", "method-preconditions", "constraints", "ordering",
        "empty-methods", "free-variables", "goal", "recursion"
    })
    void heuristic_search_understands_a_feature(String feature) throws IOException {
        var problem = read(feature, "problem");

        assertValid(problem, GroundSearch.plan(problem, NODES, () -> false));
        assertInstanceOf(Outcome.Unsolvable.class, GroundSearch.plan(read(feature, "unsolvable"), NODES, () -> false));
    }

    @Test
    void tasks_that_need_turns_do_not_get_a_plan_without_turns() throws IOException {
        var problem = read("ordering", "problem");

        if (Search.plan(problem, ENOUGH) instanceof Outcome.Found found) {
            assertValid(problem, found);
        }
        assertFalse(Search.plan(read("ordering", "unsolvable"), ENOUGH) instanceof Outcome.Found);
    }

    private static void assertValid(Problem problem, Outcome outcome) {
        var plan = assertInstanceOf(Outcome.Found.class, outcome, outcome::toString).plan();

        assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(plan));
    }

    private static Problem read(String feature, String name) throws IOException {
        var domain = Files.readString(FOLDER.resolve(feature).resolve("domain.hddl"));
        var problem = Files.readString(FOLDER.resolve(feature).resolve(name + ".hddl"));
        return Hddl.read("domain.hddl", domain, name + ".hddl", problem).problem().orElseThrow();
    }
}
