package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Negotiator;
import dev.entente.negotiation.bargaining.Space;
import java.util.BitSet;

/// Finds the next text from what was said about those before.
final class Mediator {
    private final Space space;
    private final int deals;
    private final BitSet rejected = new BitSet();
    private final int[] named;
    private int text = Negotiator.NOTHING;

    Mediator(Space space, int parties) {
        this.space = space;
        this.deals = space.size();
        this.named = new int[deals];
    }

    void yes(int party) {
        named[text]++;
    }

    void no(int party, int counter) {
        rejected.set(text);
        if (counter != Negotiator.NOTHING) {
            named[counter]++;
            for (int near : space.near(counter)) {
                named[near]++;
            }
        }
    }

    /// {@return the next text; nothing where all were rejected}
    int next() {
        text = Negotiator.NOTHING;
        for (int deal = 0; deal < deals; deal++) {
            if (!rejected.get(deal) && (text == Negotiator.NOTHING || named[deal] > named[text])) {
                text = deal;
            }
        }
        return text;
    }
}
