package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;
import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Preferences;
import dev.entente.negotiation.bargaining.Strategy;

/// Answers for one party, whatever it is asked. It may remember what it was asked; a fresh one is made for each session.
@FunctionalInterface
public interface Voice {
    /// {@return what the party says}
    Move answer(Asked asked);

    /// {@return a party that bargains as a negotiator does, and awards and votes by its preferences}
    ///
    /// It offers no deal twice: where its negotiator does, it says the worst one instead that is worth as much and that it has
    /// not said yet, or nothing. It awards the bids that are worth most to it, and none below its reserve. It signs what is
    /// worth its reserve; else it says what has to change: values of which every deal that is has one.
    static Voice of(Negotiator negotiator, Preferences preferences) {
        return new Bargainer(negotiator, preferences);
    }

    /// {@return a party that bargains in a built-in way}
    ///
    /// @param seed draws among deals that are worth the same
    static Voice of(Strategy strategy, Preferences preferences, long seed) {
        return of(strategy.of(preferences, seed), preferences);
    }

    /// {@return a party that also votes as its negotiator answers: one that speaks through a model, say}
    ///
    /// Where it does not accept a text that is not worth its reserve, it says what has to change.
    static Voice spoken(Negotiator negotiator, Preferences preferences) {
        var plain = of(negotiator, preferences);
        return asked -> {
            if (asked.kind() != Asked.Kind.VOTE) {
                return plain.answer(asked);
            }
            var move = asked.to(negotiator);
            boolean no = move instanceof Move.Offer || move instanceof Move.Silence;
            return no && preferences.of(asked.standing()) < preferences.reserve() ? plain.answer(asked) : move;
        };
    }
}
