package dev.entente.negotiation.bargaining;

/// The built-in ways to bargain.
public enum Strategy {
    /// Gives way late: 1 - t^4.
    BOULWARE("boulware"),
    /// Gives way evenly: 1 - t.
    LINEAR("linear"),
    /// Gives way early: 1 - t^(1/4).
    CONCEDER("conceder"),
    /// Never gives way.
    HARD_HEADED("hard-headed"),
    /// Gives way as far as the other side does.
    TIT_FOR_TAT("tit-for-tat"),
    /// Says one deal more for each new one of the other side.
    MICRO("micro");

    private final String word;

    Strategy(String word) {
        this.word = word;
    }

    /// {@return how it is written}
    public String word() {
        return word;
    }

    /// {@return a negotiator for one negotiation}
    ///
    /// @param seed draws among deals that are worth the same
    public Negotiator of(Preferences preferences, long seed) {
        return switch (this) {
            case BOULWARE -> new Aspiration(preferences, 4, seed);
            case LINEAR -> new Aspiration(preferences, 1, seed);
            case CONCEDER -> new Aspiration(preferences, 0.25, seed);
            case HARD_HEADED -> new Aspiration(preferences, Double.POSITIVE_INFINITY, seed);
            case TIT_FOR_TAT -> new TitForTat(preferences, seed);
            case MICRO -> new Micro(preferences, seed);
        };
    }
}
