package dev.entente.planner.model;

/// A task to be done.
///
/// @param symbol an operator (its number) or a compound task (its number plus the number of operators)
/// @param terms its arguments
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Call(int symbol, int[] terms) {}
