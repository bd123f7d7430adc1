package dev.entente.negotiation.bargaining;

import java.util.List;

/// What a party says when it is asked. What a move means depends on what was asked; each protocol says which it takes.
public sealed interface Move {
    /// Offers a deal: instead of the one that stands; as a bid; as the terms of a call; or as the text it could sign.
    record Offer(int deal) implements Move {}

    /// Accepts what stands.
    record Accept() implements Move {}

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
