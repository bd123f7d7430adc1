package dev.entente.negotiation.bargaining;

/// What a party does when it is its turn.
public sealed interface Move {
    /// Offers a deal, and thereby rejects the offer that stands.
    record Offer(int deal) implements Move {}

    /// Accepts the offer that stands.
    record Accept() implements Move {}

    /// Leaves, so that there is no deal.
    record Walk(String reason) implements Move {}
}
