/// The stepper and the in-memory simulation host.
///
/// A [Simulation] carries a [Scenario] tick by tick: events are delivered, agents decide in parallel on a world that
/// stands still, their proposals pass the gate in an order drawn from the seed, and the tick is hashed and handed to a
/// [Journal]. The stepper moves nodes of workflow trees from pending to done and says what should happen; it touches
/// nothing itself.
///
/// **Start at** [Simulation]. **May depend on:** `planner` and below, Jackson for data files.
/// **Used by:** `agents`, `apps`. **Does not:** call a model, or know where a journal is kept.
@NullMarked
package dev.entente.engine;

import org.jspecify.annotations.NullMarked;
