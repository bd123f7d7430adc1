package dev.entente.negotiation.protocol;

import java.util.List;

/// How a negotiation ended.
public sealed interface Ending {
    /// {@return the round, from 0}
    int round();

    /// All parties agree.
    record Agreed(int deal, int round) implements Ending {}

    /// Some bidders get what was called for, each on the terms of its bid.
    ///
    /// @param bids theirs, in the order of the award
    record Awarded(List<Bid> bids, int round) implements Ending {
        public Awarded {
            bids = List.copyOf(bids);
        }
    }

    /// All bids were rejected, or all bidders have left.
    record Rejected(String reason, int round) implements Ending {}

    /// The rounds are over.
    record OutOfTime(int round) implements Ending {}

    /// A party left, or broke the rules.
    ///
    /// @param party its place
    record Broken(int party, String reason, int round) implements Ending {}
}
