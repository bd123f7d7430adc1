package dev.entente.agents.language;

import dev.entente.agents.model.MindSettings.Budget;
import dev.entente.agents.model.MindSettings.Prices;
import dev.entente.agents.model.Usage;
import java.util.HashMap;
import java.util.Map;

/// What the minds of one run have spent so far.
///
/// Whether something is left is asked for a tick: what others spend in that same tick does not count yet, so that the
/// answer does not depend on who was faster. A run may therefore spend more than its budget by what one tick takes. A run
/// that goes on is told first what was spent before. Many threads may ask and add.
public final class Spending {
    private final Map<String, Ledger> ledgers = new HashMap<>();

    /// What was spent on one mind: all of it until a tick, and who spent what in that tick.
    private static final class Ledger {
        private final Map<String, Usage> now = new HashMap<>();
        private Usage before = Usage.NONE;
        private long tick;

        private void turnTo(long later) {
            if (later > tick) {
                before = all();
                now.clear();
                tick = later;
            }
        }

        private Usage all() {
            return now.values().stream().reduce(before, Usage::plus);
        }
    }

    /// Counts what a call cost.
    ///
    /// @param mind the configured name
    /// @param asker on whose behalf
    /// @param tick when; never earlier than before
    public synchronized void add(String mind, String asker, long tick, Usage usage) {
        var ledger = ledgers.computeIfAbsent(mind, _ -> new Ledger());
        ledger.turnTo(tick);
        ledger.now.merge(asker, usage, Usage::plus);
    }

    /// {@return what was spent on a mind}
    public synchronized Usage total(String mind) {
        var ledger = ledgers.get(mind);
        return ledger == null ? Usage.NONE : ledger.all();
    }

    /// {@return whether one more call on behalf of an asker is within the budget of the run}
    synchronized boolean allows(String mind, String asker, long tick, Budget budget, Prices prices) {
        var spent = known(mind, asker, tick);
        boolean tokens = budget.runTokens().isEmpty() || spent.total() < budget.runTokens().getAsLong();
        return tokens && (budget.runMoney().isEmpty() || prices.of(spent) < budget.runMoney().getAsDouble());
    }

    private Usage known(String mind, String asker, long tick) {
        var ledger = ledgers.get(mind);
        if (ledger == null) {
            return Usage.NONE;
        }
        return tick > ledger.tick
                ? ledger.all()
                : ledger.before.plus(ledger.now.getOrDefault(asker, Usage.NONE));
    }
}
