package dev.entente.planner;

/// One way to go on with a task: a method with its names bound.
///
/// @param method the method's place in its goal
/// @param label as a reader sees it, such as `march army=wolves_1`
/// @param prefer what the method's `prefer` is worth here
/// @param weighed whether the method says how much it is preferred
/// @param key identifies the way among all ways of the task
public record Option(int method, String label, long prefer, boolean weighed, long key) {}
