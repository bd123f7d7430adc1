package dev.entente.planner.model;

/// An object, or a constant of a model.
///
/// @param type the most special type that it was declared with
public record Thing(String name, int type) {}
