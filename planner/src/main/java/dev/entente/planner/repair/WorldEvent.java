package dev.entente.planner.repair;

import dev.entente.planner.model.Problem;
import java.util.List;

/// Something that changed in the world and was not planned.
///
/// @param removed what is true no more
/// @param added what is true now
/// @param levels numbers that are others now
public record WorldEvent(List<Problem.Fact> removed, List<Problem.Fact> added, List<Problem.Level> levels) {
    public WorldEvent {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        levels = List.copyOf(levels);
    }

    /// {@return facts that are true no more}
    public static WorldEvent removed(Problem.Fact... facts) {
        return new WorldEvent(List.of(facts), List.of(), List.of());
    }

    /// {@return facts that are true now}
    public static WorldEvent added(Problem.Fact... facts) {
        return new WorldEvent(List.of(), List.of(facts), List.of());
    }
}
