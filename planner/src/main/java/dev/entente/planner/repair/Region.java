package dev.entente.planner.repair;

import java.util.List;

/// A stretch of a plan that may be decomposed again.
///
/// @param tasks not begun yet, in the order in which they are carried out
/// @param start the place of the first task
/// @param end the place behind the last
record Region(Repair.Scope scope, Item top, List<Item> tasks, int start, int end) {}
