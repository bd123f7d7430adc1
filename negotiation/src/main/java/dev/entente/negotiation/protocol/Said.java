package dev.entente.negotiation.protocol;

import dev.entente.negotiation.bargaining.Move;

/// What a party said, and was heard.
///
/// @param party its place
public record Said(int party, Move move) {}
