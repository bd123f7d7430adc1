package dev.entente.guardrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GuardTest {
    private final Guard<Integer> guard = new Guard<>(List.of(
            new Guard.Rule<>("positive", it -> it > 0, it -> "it is " + it, _ -> "more than 0"),
            new Guard.Rule<>("small", it -> 10 / it > 0, it -> "it is " + it, _ -> "at most 10")));

    private Verdict<Integer> check(int value) {
        return guard.check(new Proposal<>("Wolves", -1, "a number", value));
    }

    @Test
    void what_keeps_all_rules_passes_unchanged() {
        var five = Integer.valueOf(5);
        assertSame(five, assertInstanceOf(Verdict.Approved.class, check(five)).value());
    }

    @Test
    void the_first_broken_rule_answers_and_the_rest_is_not_asked() {
        assertEquals(new Verdict.Rejected<Integer>("positive", "it is 0", "more than 0"), check(0));
        assertEquals(new Verdict.Rejected<Integer>("small", "it is 11", "at most 10"), check(11));
    }
}
