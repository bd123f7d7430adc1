package dev.entente.planner.verify;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.domains.Family;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MutationTest {
    private static final int TIMES = 10;
    private static final List<Plans> PLANS = Plans.some();

    @ParameterizedTest
    @EnumSource
    void a_spoiled_plan_is_rejected_for_the_right_reason(Mutation mutation) {
        int spoiled = 0;
        for (var plan : PLANS) {
            boolean reordered = mutation.reasons().contains(Fault.Kind.ORDER);
            for (int seed = 0; seed < TIMES && !(reordered && partial(plan)); seed++) {
                var sheet = Sheet.of(plan.text());
                if (mutation.spoil(sheet, plan.problem(), new Random(seed))) {
                    rejected(plan, sheet.text(), mutation, seed);
                    spoiled++;
                }
            }
        }

        assertTrue(spoiled >= 100, "only %d plans were spoiled".formatted(spoiled));
    }

    /// In a partial order another order of the actions may be as good.
    private static boolean partial(Plans plan) {
        return Arrays.stream(Family.values()).anyMatch(family -> family.partial() && plan.name().startsWith(family.domain()));
    }

    private static void rejected(Plans plan, String text, Mutation mutation, int seed) {
        var said = "%s, seed %d:%n%s%nof%n%s".formatted(plan, seed, text, plan.text());
        var faulty = assertInstanceOf(Verification.Faulty.class, plan.judged(text), said);
        assertTrue(mutation.reasons().contains(faulty.fault().kind()), () -> faulty + said);
        assertTrue(faulty.fault().at().line() >= 1 && faulty.fault().remedy().startsWith("Maybe "), faulty::toString);
    }

    @Test
    void a_goal_that_is_not_reached_is_the_fault() {
        for (var plan : PLANS) {
            var fact = plan.problem().facts().stream()
                    .filter(some -> plan.problem().model().operators().stream()
                            .flatMap(operator -> operator.effects().stream())
                            .noneMatch(effect -> effect.change().fluent() == some.fluent()))
                    .findFirst()
                    .orElseThrow();
            var terms = Arrays.stream(fact.objects()).map(Term::object).toArray();
            var never = new Condition.Not(new Condition.Holds(fact.fluent(), terms));
            var verification = Verifier.of(goal(plan.problem(), never)).check(plan.plan());

            var faulty = assertInstanceOf(Verification.Faulty.class, verification);
            assertTrue(faulty.fault().kind() == Fault.Kind.GOAL, faulty::toString);
        }
    }

    private static Problem goal(Problem problem, Condition goal) {
        return new Problem(
                problem.name(), problem.model(), problem.objects(), problem.facts(), problem.numbers(), problem.parameters(),
                problem.variables(), problem.constraint(), problem.network(), goal);
    }

    @Test
    void the_order_and_the_ids_of_the_listing_say_nothing() {
        for (var plan : PLANS) {
            for (int seed = 0; seed < TIMES; seed++) {
                var sheet = Sheet.of(plan.text());
                sheet.shuffle(new Random(seed));
                var text = sheet.text();

                assertInstanceOf(Verification.Valid.class, plan.judged(text), () -> text + plan.judged(text));
            }
        }
    }
}
