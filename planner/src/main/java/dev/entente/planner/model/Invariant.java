package dev.entente.planner.model;

/// What must hold in every state for every choice of its variables; an action that would break it cannot be done.
public record Invariant(String name, Variables variables, Condition condition, Place at) {}
