package dev.entente.planner.model;

/// Where something is written.
///
/// @param line from 1; 0 where it is written nowhere
/// @param column from 1
public record Place(int line, int column) {
    /// Written nowhere.
    public static final Place NOWHERE = new Place(0, 0);
}
