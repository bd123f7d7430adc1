package dev.entente.negotiation.bargaining;

import dev.entente.world.Dice;

/// Gives way with time alone: at time t it aspires to 1 - t^e of what it can get.
///
/// The curve is that of Faratin, Sierra and Jennings (1998), with time and scale as in the SAO mechanism of NegMAS:
/// t = (round + 1) / (rounds + 1); the aspiration lies between the reserve, or the worst deal, and the best one. It offers the
/// worst deal that is still worth the aspiration, and accepts one that is. Among equal deals it draws. O(log deals).
final class Aspiration implements Negotiator {
    private static final double CLOSE = 1e-4;
    private static final long PURPOSE = Dice.purpose("equal deals");

    private final Preferences preferences;
    private final double exponent;
    private final long seed;

    /// @param exponent above 1 holds out, below 1 gives way early; infinite never gives way
    Aspiration(Preferences preferences, double exponent, long seed) {
        this.preferences = preferences;
        this.exponent = exponent;
        this.seed = seed;
    }

    @Override
    public Move answer(int round, int rounds, int standing) {
        double least = preferences.reserve();
        if (least > 1) {
            return new Move.Walk("no deal is worth the reserve");
        }
        double aspiration = Math.max(least, least + (1 - least) * curve((round + 1.0) / (rounds + 1.0)));
        if (standing != NOTHING && preferences.of(standing) >= aspiration - CLOSE && preferences.of(standing) >= least) {
            return new Move.Accept();
        }
        return new Move.Offer(worst(Math.max(least, aspiration - CLOSE), round));
    }

    private double curve(double time) {
        if (exponent == 4) {
            return 1 - time * time * time * time;
        }
        if (exponent == 0.25) {
            return 1 - Math.sqrt(Math.sqrt(time));
        }
        return 1 - (exponent == 1 ? time : StrictMath.pow(time, exponent));
    }

    /// {@return the worst deal that is worth at least so much; one of several by lot}
    private int worst(double aspiration, int round) {
        int last = Math.max(1, preferences.above(aspiration)) - 1;
        int ties = preferences.equal(last);
        return preferences.ranked(ties == 0 ? last : last - Dice.roll(seed, 0, round, PURPOSE, 0, ties + 1));
    }
}
