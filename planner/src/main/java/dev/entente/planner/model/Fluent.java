package dev.entente.planner.model;

/// Something that is true or false of objects, or a number that objects have.
///
/// @param parameters the types of what it is said of
/// @param number whether it holds a number; else it is a predicate
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Fluent(String name, int[] parameters, boolean number, Place at) {
    /// {@return of how many objects it is said}
    public int arity() {
        return parameters.length;
    }
}
