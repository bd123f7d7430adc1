/// Negotiations that a host drives turn by turn: who has to speak, what it is asked, and what may be said.
///
/// A [Session] is a table with rules. The host asks its [Session#speakers()], and tells it what they say; what the rules do
/// not allow is a [Refusal] and changes nothing. [Alternating] is for two parties and more that take turns; [Tender] calls
/// for bids, once or with revised calls; [Mediation] improves one text until everybody signs. A session takes no time of its
/// own, and told the same moves again it is the same again: a host keeps it as the list of what was said.
///
/// **Start at** [Session]. **May depend on:** `bargaining`, `world`. **Used by:** `engine/core`, `tournament`.
/// **Does not:** know what a deal is worth to anybody, nor factions, contracts or ticks.
@NullMarked
package dev.entente.negotiation.protocol;

import org.jspecify.annotations.NullMarked;
