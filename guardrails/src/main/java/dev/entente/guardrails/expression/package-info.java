/// Expressions and effects of the flow language, compiled against a world.
///
/// A program's conditions, amounts and effects become small functions over a [Frame] (the values of its names) and a
/// [dev.entente.world.View] (the world, or a plan's projection of it). A [Footprint] notes which cells an evaluation
/// read, and that is what triggers the rewriting of plans.
///
/// **Start at** [Vocabulary], which resolves names, and its [Vocabulary#expression].
/// **May depend on:** `world`, `dsl`. **Used by:** the gate, the planner, the engine.
/// **Does not:** decide whether a change is allowed; that is the gate's.
@NullMarked
package dev.entente.guardrails.expression;

import org.jspecify.annotations.NullMarked;
