package dev.entente.planner.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerifierTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void a_plan_that_was_found_is_one_in_memory_and_as_a_file(Plans found) {
        assertEquals("", fault(Verifier.of(found.problem()).check(found.plan())));
        var valid = assertInstanceOf(Verification.Valid.class, found.judged(found.text()));

        assertEquals(found.plan().steps().length, valid.actions());
        assertEquals(found.text(), PlanFile.print(found.problem(), valid.plan()));
    }

    static List<Plans> plans() {
        return Plans.some();
    }

    static String fault(Verification verification) {
        return verification instanceof Verification.Faulty(var fault) ? fault.kind() + " " + fault.message() : "";
    }
}
