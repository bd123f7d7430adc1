/// Bargaining over several issues: what can be agreed, what each party would like, and how it gives way.
///
/// A [Space] holds every possible deal. [Preferences] say what a deal is worth to one party, and never leave it: on the
/// wire are offers only. A [Negotiator] answers offers, in the ways of [Strategy]; [Frontier] says how
/// good a deal was for all of them. Everything is seeded, and takes no time of its own: a deadline is a number of rounds.
///
/// **Start at** [Negotiator]. **May depend on:** `world`. **Used by:** `protocol`, `tournament`, `agents`.
/// **Does not:** know factions, contracts or workflow trees.
@NullMarked
package dev.entente.negotiation.bargaining;

import org.jspecify.annotations.NullMarked;
