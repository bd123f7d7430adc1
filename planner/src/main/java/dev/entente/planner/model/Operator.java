package dev.entente.planner.model;

import java.util.List;

/// A primitive task: what an agent can do.
///
/// @param parameters how many of its variables are its parameters, which come first; the others are quantified
public record Operator(
        String name, int parameters, Variables variables, Condition precondition, List<Effect> effects, Place at) {
    public Operator {
        effects = List.copyOf(effects);
    }
}
