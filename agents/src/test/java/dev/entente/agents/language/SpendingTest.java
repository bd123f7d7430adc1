package dev.entente.agents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.MindSettings.Budget;
import dev.entente.agents.model.MindSettings.Prices;
import dev.entente.agents.model.Usage;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpendingTest {
    private static final Budget TOKENS = budget(OptionalLong.of(100), OptionalDouble.empty());
    private static final Budget MONEY = budget(OptionalLong.empty(), OptionalDouble.of(0.001));

    private final Spending spending = new Spending();

    private static Budget budget(OptionalLong tokens, OptionalDouble money) {
        return new Budget(3, OptionalLong.empty(), Optional.empty(), OptionalDouble.empty(), tokens, money);
    }

    private boolean allows(String asker, long tick) {
        return spending.allows("chief", asker, tick, TOKENS, Prices.NONE);
    }

    @Test
    void a_run_may_spend_until_its_budget_is_reached() {
        spending.add("chief", "Wolves", 1, new Usage(90, 9));
        assertTrue(allows("Wolves", 1));
        spending.add("chief", "Wolves", 1, new Usage(1, 0));
        assertFalse(allows("Wolves", 1));
        assertEquals(new Usage(91, 9), spending.total("chief"));
    }

    @Test
    void what_others_spend_counts_from_the_next_tick_on_whoever_was_faster() {
        spending.add("chief", "Ravens", 1, new Usage(500, 0));

        assertTrue(allows("Wolves", 1));
        assertFalse(allows("Wolves", 2));
    }

    @Test
    void each_mind_has_a_budget_of_its_own() {
        spending.add("wise", "Wolves", 1, new Usage(500, 0));

        assertTrue(allows("Wolves", 2));
        assertEquals(Usage.NONE, spending.total("chief"));
    }

    @Test
    void money_is_what_the_tokens_cost() {
        var prices = new Prices(1, 10);
        spending.add("chief", "Wolves", 1, new Usage(0, 99));
        assertTrue(spending.allows("chief", "Wolves", 1, MONEY, prices));
        spending.add("chief", "Wolves", 1, new Usage(10, 0));
        assertFalse(spending.allows("chief", "Wolves", 1, MONEY, prices));
    }

    @Test
    void nothing_is_lost_when_many_spend_at_once() throws InterruptedException {
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().unstarted(() -> {
                    for (int tick = 1; tick <= 100; tick++) {
                        spending.add("chief", "agent " + i, 1, new Usage(1, 0));
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }

        assertEquals(new Usage(800, 0), spending.total("chief"));
    }
}
