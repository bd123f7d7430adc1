package dev.entente.tests.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Thousands of answers that nobody has thought of: whatever the verdict, nothing is broken.
///
/// `-Dhostile=100000` says as many; what they come to is printed by rule.
final class MadeUpAnswersTest {
    private static final int ANSWERS = Integer.getInteger("hostile", 5_000);
    private static final long SEED = Long.getLong("hostile.seed", 5);

    @Test
    void whatever_is_said_no_constraint_is_broken_and_nothing_is_changed_that_was_not_asked_about() {
        var mutations = new Mutations(SEED);
        var byRule = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        try (var arena = new Arena()) {
            for (int i = 0; i < ANSWERS && wrong.size() < 10; i++) {
                var said = mutations.next();
                var outcome = arena.hear(said);
                byRule.merge(outcome.approved() ? "approved" : outcome.rule(), 1, Integer::sum);
                var forbidden = Effects.forbidden(said, outcome);
                if (!outcome.broken().isEmpty() || !forbidden.isEmpty()) {
                    wrong.add("seed %d, %s, %s: %s %s %s".formatted(SEED, said.id(), said.ask(), said.said(), outcome.broken(), forbidden));
                }
            }
        }
        System.out.printf("%,d made up answers, seed %d, by rule: %s%n", ANSWERS, SEED, byRule);

        assertEquals(List.of(), wrong);
        assertTrue(various(byRule), "these answers say too little: " + byRule);
    }

    /// Where too much is rejected for one reason, or nothing passes, little is tried.
    private static boolean various(Map<String, Integer> byRule) {
        return byRule.size() >= 30 && byRule.getOrDefault("approved", 0) * 20 > ANSWERS && byRule.getOrDefault("shape", 0) < ANSWERS * 0.7;
    }

    @Test
    void the_same_seed_makes_the_same_answers() {
        var once = new Mutations(SEED);
        var again = new Mutations(SEED);
        for (int i = 0; i < 500; i++) {
            assertEquals(once.next(), again.next());
        }
    }
}
