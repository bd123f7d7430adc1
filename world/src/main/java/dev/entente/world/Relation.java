package dev.entente.world;

/// One relation between entities of two types.
///
/// @param from the type of the first entity
/// @param to the type of the second entity
/// @param symmetric whether a link counts in both directions; then both types are the same
record Relation(String name, int from, int to, boolean symmetric) {}
