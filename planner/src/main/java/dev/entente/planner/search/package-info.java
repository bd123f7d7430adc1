/// The first stage of planning: lifted, ordered, depth-first decomposition of a symbolic problem.
///
/// A problem is [compiled][Compiled] once: predicates are split by type, conditions that follow from what a method will
/// do are hoisted into it, joins are put in order. Then [Search] decomposes tasks in the order in which they are carried
/// out, over one mutable state with a trail. Nothing is grounded, nothing is copied, nothing recurses.
///
/// **Start at** [Search]. **May depend on:** `planner.model`. **Used by:** the command line, repair.
/// **Does not:** read a clock; callers bring a [Budget].
@NullMarked
package dev.entente.planner.search;

import org.jspecify.annotations.NullMarked;
