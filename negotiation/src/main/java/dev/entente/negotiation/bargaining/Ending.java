package dev.entente.negotiation.bargaining;

/// How a negotiation ended.
public sealed interface Ending {
    /// {@return the round, from 0}
    int round();

    /// All parties agree.
    record Agreed(int deal, int round) implements Ending {}

    /// The rounds are over.
    record OutOfTime(int round) implements Ending {}

    /// A party left, or broke the rules.
    ///
    /// @param party its place
    record Broken(int party, String reason, int round) implements Ending {}
}
