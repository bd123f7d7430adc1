package dev.entente.planner;

import java.util.List;

/// What was at work in a part of a tree that is no more.
///
/// @param actions its unfinished actions, in order
/// @param open what must be ended or undone one after another, in this order: actions under way, pieces at work, stages
///     of sagas that are finished or have committed something, and locks
public record Leftovers(List<Node> actions, List<Node> open) {
    public Leftovers {
        actions = List.copyOf(actions);
        open = List.copyOf(open);
    }
}
