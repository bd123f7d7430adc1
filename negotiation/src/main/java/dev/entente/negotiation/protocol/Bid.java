package dev.entente.negotiation.protocol;

/// What a bidder would do what is called for.
///
/// @param party the bidder's place
public record Bid(int party, int deal) {}
