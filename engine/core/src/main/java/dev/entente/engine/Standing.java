package dev.entente.engine;

/// How a faction stands.
///
/// @param score what the scenario's `score` says
/// @param victorious whether the scenario's `victory` says that it has won
public record Standing(String faction, int entity, long score, boolean victorious) {}
