/// Tournaments: every way to bargain meets every other, over many games, and a table says who won how much.
///
/// **Start at** [Tournament]. **May depend on:** `bargaining`, `protocol`. **Used by:** `apps`.
/// **Does not:** take part in any negotiation of a simulation.
@NullMarked
package dev.entente.negotiation.tournament;

import org.jspecify.annotations.NullMarked;
