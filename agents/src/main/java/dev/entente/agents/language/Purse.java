package dev.entente.agents.language;

import dev.entente.agents.model.MindSettings;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import java.time.Duration;

/// What one decision has cost on one rung. Immutable.
///
/// Time is what replies say that they took, so that a decision that is made again from recordings ends alike.
record Purse(int attempts, Usage usage, long millis) {
    /// Nothing was spent.
    static final Purse FULL = new Purse(0, Usage.NONE, 0);

    Purse paid(Reply reply) {
        return new Purse(attempts + 1, usage.plus(reply.usage()), millis + reply.millis());
    }

    /// {@return this, with an attempt of which nobody knows what it cost}
    Purse tried() {
        return new Purse(attempts + 1, usage, millis);
    }

    /// {@return whether one more attempt is within the budget of a decision}
    boolean allows(MindSettings settings) {
        var budget = settings.budget();
        return attempts < budget.attempts()
                && (budget.tokens().isEmpty() || usage.total() < budget.tokens().getAsLong())
                && (budget.money().isEmpty() || settings.prices().of(usage) < budget.money().getAsDouble())
                && (budget.time().isEmpty() || millis < budget.time().map(Duration::toMillis).get());
    }
}
