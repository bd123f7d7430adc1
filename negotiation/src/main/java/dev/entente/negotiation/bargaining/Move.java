package dev.entente.negotiation.bargaining;

import java.util.List;

/// What a party says when it is asked. What a move means depends on what was asked; each protocol says which it takes.
public sealed interface Move {
    /// Offers a deal: instead of the one that stands; as a bid; as the terms of a call; or as the text it could sign.
    record Offer(int deal) implements Move {}

    /// Accepts what stands.
    record Accept() implements Move {}

    /// Rejects the text, and every other one that has none of these values instead.
    ///
    /// @param unless at least one, none of which the text has
    record Reject(List<Change> unless) implements Move {
        /// Another value of one issue.
        ///
        /// @param issue its place among the issues of the space
        /// @param value its place among the values of the issue
        public record Change(int issue, int value) {}

        public Reject {
            unless = List.copyOf(unless);
        }
    }

    /// Leaves for good.
    record Walk(String reason) implements Move {}

    /// Awards what was called for, and thereby rejects all other bids.
    ///
    /// @param bidders the places of those who get it; nobody rejects all
    record Award(List<Integer> bidders) implements Move {
        public Award {
            bidders = List.copyOf(bidders);
        }
    }

    /// Says nothing, or nothing in time; neither accepts nor rejects.
    record Silence() implements Move {}
}
