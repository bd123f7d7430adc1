/// The only door into the world: a proposal becomes approved or rejected here, and nowhere else.
///
/// Whoever proposes (a script, a plan, a mind, a person) meets the same [Gate]: it tries the change, checks every
/// declared constraint that the change could break on the *resulting* state, and undoes it without trace where one is
/// broken. [Guard] does the same for proposals that do not touch the world, such as a mind's choice.
///
/// **Start at** [Gate]. **May depend on:** `world`, `dsl`. **Used by:** every room above.
/// **Does not:** call a model, or repair what it was given.
@NullMarked
package dev.entente.guardrails;

import org.jspecify.annotations.NullMarked;
