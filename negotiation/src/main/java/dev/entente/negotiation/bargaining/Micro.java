package dev.entente.negotiation.bargaining;

import dev.entente.world.Dice;
import java.util.BitSet;

/// Offers its deals from the best down, one more for each new one that the other side offers; else it says one again.
///
/// MiCRO (de Jonge, IJCAI 2022). It accepts what is worth as much as the worst deal that it would offer now. It needs no
/// deadline, no curve and no model of the other side, and about one round for each deal. O(1) a round.
final class Micro implements Negotiator {
    private static final long PURPOSE = Dice.purpose("deals said again");

    private final Preferences preferences;
    private final long seed;
    private final BitSet heard = new BitSet();
    private final int acceptable;
    private int said;
    private int different;

    Micro(Preferences preferences, long seed) {
        this.preferences = preferences;
        this.seed = seed;
        this.acceptable = preferences.above(preferences.reserve());
    }

    @Override
    public Move answer(int round, int rounds, int standing) {
        if (acceptable == 0) {
            return new Move.Walk("no deal is worth the reserve");
        }
        if (standing != NOTHING && !heard.get(standing)) {
            heard.set(standing);
            different++;
        }
        boolean further = said <= different && said < acceptable;
        int lowest = further ? said : said - 1;
        if (standing != NOTHING && preferences.of(standing) >= preferences.of(preferences.ranked(lowest))) {
            return new Move.Accept();
        }
        if (further) {
            return new Move.Offer(preferences.ranked(said++));
        }
        return new Move.Offer(preferences.ranked(Dice.roll(seed, 0, round, PURPOSE, 0, said)));
    }
}
