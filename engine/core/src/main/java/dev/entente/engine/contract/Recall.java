package dev.entente.engine.contract;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import org.jspecify.annotations.Nullable;

/// A negotiator that says again what it has said once, while a negotiation is rebuilt; else it asks whoever it stands for.
final class Recall implements Negotiator {
    private final Negotiator negotiator;
    private @Nullable Move recalled;

    Recall(Negotiator negotiator) {
        this.negotiator = negotiator;
    }

    /// Says this once; null: thinks for itself.
    void recall(@Nullable Move move) {
        recalled = move;
    }

    @Override
    public Move answer(int round, int rounds, int standing) {
        var again = recalled;
        return again == null ? negotiator.answer(round, rounds, standing) : again;
    }
}
