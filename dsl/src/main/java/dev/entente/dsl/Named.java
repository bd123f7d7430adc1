package dev.entente.dsl;

/// A value with a name: a call argument, a field of a new entity, a field of an event.
///
/// @param name empty where the text gives the value by its place alone
public record Named(Position at, String name, Expression value) {}
