package dev.entente.negotiation.bargaining;

import dev.entente.world.Dice;
import java.util.BitSet;

/// Gives way as far as the other side has: the share that it was granted of what it could still win, it grants of its own.
///
/// The relative tit for tat of Faratin, Sierra and Jennings (1998), measured in its own utility, for it knows no other. A
/// deal that the other side had not offered before is answered by one step down at the least, even if it is worth nothing
/// here, so that two of its kind do not wait for each other. It accepts what is worth as much as what it would offer.
final class TitForTat implements Negotiator {
    private static final double CLOSE = 1e-4;
    private static final long PURPOSE = Dice.purpose("equal deals");

    private final Preferences preferences;
    private final long seed;
    private final int acceptable;
    private final BitSet heard = new BitSet();
    private int place;
    private double first = Double.NaN;
    private double best = Double.NEGATIVE_INFINITY;

    TitForTat(Preferences preferences, long seed) {
        this.preferences = preferences;
        this.seed = seed;
        this.acceptable = preferences.above(preferences.reserve());
    }

    @Override
    public Move answer(int round, int rounds, int standing) {
        if (acceptable == 0) {
            return new Move.Walk("no deal is worth the reserve");
        }
        if (standing != NOTHING) {
            hear(standing);
        }
        if (standing != NOTHING && preferences.of(standing) >= preferences.of(preferences.ranked(place))) {
            return new Move.Accept();
        }
        int ties = preferences.equal(place);
        return new Move.Offer(preferences.ranked(place - (ties == 0 ? 0 : Dice.roll(seed, 0, round, PURPOSE, 0, ties + 1))));
    }

    private void hear(int deal) {
        int step = heard.get(deal) ? 0 : 1;
        heard.set(deal);
        int granted = preferences.above(1 - granted(preferences.of(deal)) - CLOSE) - 1;
        place = Math.min(acceptable - 1, Math.max(place + step, granted));
    }

    private double granted(double now) {
        first = Double.isNaN(first) ? now : first;
        best = Math.max(best, now);
        return first >= 1 ? 0 : (best - first) / (1 - first);
    }
}
