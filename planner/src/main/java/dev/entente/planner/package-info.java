/// Goals become workflow trees, and the trees are rewritten when the world changes under them.
///
/// A [Domain] holds the compiled goals, methods and actions of a program. A [Plan] is one agent's workflow tree: it
/// unfolds compound tasks by ordered task decomposition with look-ahead on a projection of the world, knows which facts
/// each unfinished node depends on, and decomposes the smallest broken part again. The tree lives in JGraphT; its
/// vertices are node ids.
///
/// Where no method applies, a mind may propose one; what passes `proposal` is kept in the agent's [Repertoire].
///
/// **Start at** [Plan]. **May depend on:** `guardrails`, `world`, `dsl`, JGraphT. **Used by:** `engine/core`.
/// **Does not:** carry anything out; running the nodes is the stepper's.
@NullMarked
package dev.entente.planner;

import org.jspecify.annotations.NullMarked;
