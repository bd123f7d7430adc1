package dev.entente.planner.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.ground.GroundSearch;
import dev.entente.planner.hddl.Finding;
import dev.entente.planner.hddl.Hddl;
import dev.entente.planner.model.Outcome;
import dev.entente.planner.model.Problem;
import dev.entente.planner.search.Budget;
import dev.entente.planner.search.Search;
import dev.entente.planner.verify.PlanFile;
import dev.entente.planner.verify.Verification;
import dev.entente.planner.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The small problems of twelve domains, read, solved and verified.
class DomainsTest {
    private static final int SMALL = 6;
    private static final long NODES = 500_000;
    private static final Budget ENOUGH = Budget.of(NODES);

    static Stream<Instance> small() {
        return Arrays.stream(Family.values())
                .flatMap(family -> IntStream.rangeClosed(1, SMALL).boxed().flatMap(size -> Stream.of(
                        family.problem(size, 1), family.problem(size, 2), family.shuffled(size, 1, 7))));
    }

    static Stream<Instance> unsolvable() {
        return Arrays.stream(Family.values()).flatMap(family -> LongStream.rangeClosed(1, 3).mapToObj(family::unsolvable));
    }

    static Stream<Instance> large() {
        return Arrays.stream(Family.values()).map(family -> family.problem(Family.SIZES, 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"small", "unsolvable", "large"})
    void every_problem_is_read_without_an_error(Instance instance) {
        var errors = Hddl.read("domain.hddl", instance.domain(), "problem.hddl", instance.problem()).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Finding::shown)
                .toList();

        assertEquals(List.of(), errors);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("small")
    void every_small_problem_has_a_plan_that_is_valid(Instance instance) {
        var problem = read(instance);

        assertValid(problem, Search.plan(problem, ENOUGH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("small")
    void the_second_stage_agrees_that_there_is_a_plan(Instance instance) {
        var problem = read(instance);

        assertValid(problem, GroundSearch.plan(problem, NODES, () -> false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("small")
    void the_order_of_the_methods_may_be_another(Instance instance) {
        for (long order = 1; order <= 3; order++) {
            var problem = Reordered.methods(read(instance), order);

            assertValid(problem, Search.plan(problem, ENOUGH));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsolvable")
    void a_problem_without_a_plan_gets_none(Instance instance) {
        var first = Search.plan(read(instance), ENOUGH);
        var second = GroundSearch.plan(read(instance), NODES, () -> false);

        assertFalse(first instanceof Outcome.Found, first::toString);
        assertFalse(second instanceof Outcome.Found, second::toString);
        assertTrue(instance.family().partial() || second instanceof Outcome.Unsolvable, second::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("small")
    void the_same_problem_has_the_same_plan(Instance instance) {
        var problem = read(instance);
        var again = read(instance);

        assertEquals(text(problem, Search.plan(problem, ENOUGH)), text(again, Search.plan(again, ENOUGH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"conquest", "pagoda"})
    void an_example_is_of_the_domain_and_has_a_plan(String name) throws IOException {
        var folder = Path.of("../examples/planning", name);
        var domain = Files.readString(folder.resolve("domain.hddl"));
        var problem = read(domain, Files.readString(folder.resolve("problem.hddl")));

        assertEquals(Family.text(name), domain);
        assertValid(problem, Search.plan(problem, ENOUGH));
    }

    @Test
    void a_decomposition_may_be_ten_thousand_deep() {
        for (var text : List.of(Deep.nested(10_000), Deep.tail(10_000))) {
            var problem = read(Deep.domain(), text);

            assertValid(problem, Search.plan(problem, ENOUGH));
        }
    }

    private static Problem read(Instance instance) {
        return read(instance.domain(), instance.problem());
    }

    private static Problem read(String domain, String problem) {
        return Hddl.read("domain.hddl", domain, "problem.hddl", problem).problem().orElseThrow();
    }

    private static String text(Problem problem, Outcome outcome) {
        return PlanFile.print(problem, assertInstanceOf(Outcome.Found.class, outcome, outcome::toString).plan());
    }

    private static void assertValid(Problem problem, Outcome outcome) {
        var plan = text(problem, outcome);

        assertInstanceOf(Verification.Valid.class, Verifier.of(problem).check(PlanFile.read(plan)), () -> plan);
    }
}
