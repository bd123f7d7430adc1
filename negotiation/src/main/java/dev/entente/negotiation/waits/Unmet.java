package dev.entente.negotiation.waits;

/// That a wait can never end, for too many of those it was for have failed.
///
/// @param waiter who waited, and does not any more
/// @param group which of its groups cannot be met: its place among all that it was given, from 0
public record Unmet(long waiter, int group) {}
