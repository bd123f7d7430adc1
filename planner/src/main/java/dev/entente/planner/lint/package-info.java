/// What is suspicious about a model or a problem, whichever language it was written in.
///
/// Everything here is right as a text, and may still never come to a plan: preconditions that contradict themselves,
/// tasks that no decomposition ends, recursion in a circle, parts that nothing uses.
///
/// **Start at** [Lint]. **May depend on:** `planner.model`. **Used by:** the front doors (`hddl`, `flow`).
/// **Does not:** search, ground, or look at a text.
@NullMarked
package dev.entente.planner.lint;

import org.jspecify.annotations.NullMarked;
