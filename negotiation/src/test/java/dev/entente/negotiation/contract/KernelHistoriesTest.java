package dev.entente.negotiation.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.negotiation.contract.History.Telling;
import java.util.EnumMap;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Ten thousand random histories, with duplicates, stale versions, strangers, parties that vanish and books that refuse.
class KernelHistoriesTest {
    private static final int HISTORIES = 10_000;

    /// Three of four with a kernel that dies between its books and its journal, the others with one that is told what changed.
    @Test
    void in_every_history_the_rules_hold_however_it_is_told() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Histories.check(seed, seed % 4 == 0 ? Telling.TOUCHED : Telling.DYING);
        }
    }

    @Test
    void histories_reach_every_end() {
        var endings = new EnumMap<State, Long>(State.class);
        for (long seed = 0; seed < 1_000; seed++) {
            var history = new History(seed, Histories.STEPS, Telling.ALL);
            history.run();
            history.endings().forEach((state, count) -> endings.merge(state, count, Long::sum));
        }

        assertEquals(
                EnumSet.of(State.SETTLED, State.REJECTED, State.WITHDRAWN, State.EXPIRED, State.COMPENSATED, State.QUARANTINED),
                endings.keySet());
        assertTrue(endings.values().stream().allMatch(it -> it >= 10), endings.toString());
    }

    /// Each once broke a rule.
    @ParameterizedTest
    @ValueSource(longs = {23, 118, 221, 284, 2091, 2237, 7293, 100068})
    void what_once_went_wrong_does_not_any_more(long seed) {
        for (int steps : new int[] {60, 200}) {
            long digest = new History(seed, steps, Telling.ALL).run();
            assertEquals(digest, new History(seed, steps, Telling.TOUCHED).run());
            assertEquals(digest, new History(seed, steps, Telling.DYING).run());
        }
    }

    @Test
    void a_history_that_breaks_a_rule_is_told_as_short_as_it_breaks() {
        var broken = assertThrows(AssertionError.class, () -> Histories.shortest(7, steps -> {
            if (steps >= 13) {
                throw new AssertionError("a rule");
            }
        }));

        assertEquals("seed 7, 13 steps: a rule", broken.getMessage());
    }
}
