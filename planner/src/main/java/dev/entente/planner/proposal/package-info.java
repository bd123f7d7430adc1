/// Methods that a mind proposes, and the checks between what it said and a plan that follows it.
///
/// A mind is asked where no method of a goal applies. What it answers is text, never a plan: one method of the goal, in
/// the flow language or in its JSON form. An [Examiner] checks it in a fixed order - size and syntax, names and types,
/// policy, privacy, recursion, a rehearsal on a projection of the world under all invariants, and whether the goal's own
/// `Achieved when` holds at the end - and makes of it a method that fits other arguments too. Only a guard approves it.
///
/// As in ChatHTN (2025, arXiv 2505.11814) and its online method learning (2025, arXiv 2511.12901).
///
/// **Start at** [Examiner]. **May depend on:** `guardrails`, `world`, `dsl`. **Used by:** `planner`, `engine/core`.
/// **Does not:** ask a mind, change the world, or keep what it approved.
@NullMarked
package dev.entente.planner.proposal;

import org.jspecify.annotations.NullMarked;
