/// What can be seen in a found plan: why each step is there, what can be done at once, what two plans share, what is waste.
///
/// A [Decomposition][dev.entente.planner.model.Decomposition] is arrays; nothing here copies them into objects. Vertices
/// and events are node numbers. Everything is a function of the plan, so the same plan gives the same bytes.
///
/// **Start at** [Links] (why), [PartialOrder] and [Concurrency] (what can be done at once), [TreeGraph] (the tree in
/// JGraphT), [TreeDiff] (two revisions), [Waste] (what a plan can do without). **May depend on:** `planner.model`,
/// JGraphT. **Used by:** search, repair, drawing. **Does not:** search for a plan, or carry one out in a world.
@NullMarked
package dev.entente.planner.tree;

import org.jspecify.annotations.NullMarked;
