package dev.entente.planner.domains;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

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
    private static final Budget ENOUGH = Budget.of(500_000);

    @ParameterizedTest
    @ValueSource(strings = {
        "types", "constants", "negation", "equality", "forall", "method-preconditions", "constraints",
        "empty-methods", "free-variables", "goal", "recursion"
    })
    void a_feature_is_understood(String feature) throws IOException {
        var problem = read(feature, "problem");

        var found = assertInstanceOf(Outcome.Found.class, Search.plan(problem, ENOUGH));
        assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(found.plan()));
        assertFalse(Search.plan(read(feature, "unsolvable"), ENOUGH) instanceof Outcome.Found);
    }

    @Test
    void tasks_that_need_turns_do_not_get_a_plan_that_is_not_valid() throws IOException {
        var problem = read("ordering", "problem");

        if (Search.plan(problem, ENOUGH) instanceof Outcome.Found(var plan)) {
            assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(plan));
        }
        assertFalse(Search.plan(read("ordering", "unsolvable"), ENOUGH) instanceof Outcome.Found);
    }

    private static Problem read(String feature, String name) throws IOException {
        var domain = Files.readString(FOLDER.resolve(feature).resolve("domain.hddl"));
        var problem = Files.readString(FOLDER.resolve(feature).resolve(name + ".hddl"));
        return Hddl.read("domain.hddl", domain, name + ".hddl", problem).problem().orElseThrow();
    }
}
