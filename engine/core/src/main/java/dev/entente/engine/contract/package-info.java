/// Contracts in a simulation: negotiations under way, what was promised, and what becomes of it in the world.
///
/// A `Talk` is a negotiation: a table with rules, and a voice for each party. What is agreed the `Kernel` of `negotiation`
/// keeps; each of its moves is one proposal at the gate, which writes the contract's entity, moves what is put down for it,
/// and counts who kept its word. In a tick, after everybody's proposals: what was said, by agent and in the order said; then
/// what is the case by now of what was promised; then joins, deadlines, and those who wait in a circle.
///
/// **Start at** [Contracts]. **May depend on:** `negotiation`, `guardrails`, `world`, `engine.execution`. **Used by:** `engine`.
/// **Does not:** know plans or journals; it asks its [Host].
@NullMarked
package dev.entente.engine.contract;

import org.jspecify.annotations.NullMarked;
