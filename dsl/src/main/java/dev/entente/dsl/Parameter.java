package dev.entente.dsl;

/// A parameter of a goal, an action, an operation or an event, written `name: type`.
public record Parameter(Position at, String name, Type type) {}
