package dev.entente.planner.model;

/// A way to do a compound task.
///
/// Its precondition is asked in the state just before the first action that comes out of it, which in a total order is
/// the state in which it is chosen.
///
/// @param task the number of the task
/// @param arguments what the task's arguments must be: a variable takes any, a repeated one the same, an object itself
/// @param variables those of `arguments`, free ones, and those of quantifiers
/// @param parameters how many of its variables it is chosen with (all but the quantified ones), which come first
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Method(
        String name,
        int task,
        int[] arguments,
        int parameters,
        Variables variables,
        Condition precondition,
        Network body,
        Place at) {}
