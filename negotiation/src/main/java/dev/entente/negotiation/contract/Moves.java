package dev.entente.negotiation.contract;

/// The table of legal moves.
final class Moves {
    private Moves() {}
}
