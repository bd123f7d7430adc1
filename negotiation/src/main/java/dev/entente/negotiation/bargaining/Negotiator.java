package dev.entente.negotiation.bargaining;

/// One party of a negotiation. It may remember what it heard; a fresh one is made for each negotiation.
@FunctionalInterface
public interface Negotiator {
    /// No offer stands yet.
    int NOTHING = -1;

    /// {@return what the party does}
    ///
    /// @param round from 0
    /// @param rounds how many there are
    /// @param standing the deal that was offered last, by another party; or [#NOTHING]
    Move answer(int round, int rounds, int standing);
}
