package dev.entente.planner.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing unsound leaves, whatever a mind says.
final class HallucinationsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void every_approved_method_does_what_its_goal_says_and_every_other_is_rejected_for_its_reason(long seed) {
        var hallucinations = new Hallucinations(seed);
        var hunt = new Hunt();
        var counts = new TreeMap<String, Integer>();
        for (int i = 0; i < 1_000; i++) {
            var said = hallucinations.next();
            var outcome = hunt.hear(said.goal(), said.text());
            counts.merge(outcome.rule(), 1, Integer::sum);
            assertEquals("", outcome.unsound(), () -> said.text());
            var reasons = said.wrong().stream().map(Reason::code).collect(Collectors.toSet());
            if (outcome.rule().isEmpty()) {
                assertTrue(said.wrong().isEmpty() || said.wrong().size() == Reason.values().length, said.text());
                hunt = new Hunt();
            } else {
                assertTrue(reasons.contains(outcome.rule()), "%s (%s), not %s: %s"
                        .formatted(outcome.rule(), outcome.found(), reasons, said.text()));
            }
        }
        var every = Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.toCollection(TreeSet::new));
        every.removeAll(java.util.List.of("budget", "unforeseen"));
        every.add("");
        every.removeAll(counts.keySet());
        assertEquals(new TreeSet<>(), every, "these reasons never came up: " + counts);
    }
}
