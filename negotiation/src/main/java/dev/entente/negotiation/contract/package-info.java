/// Contracts between parties: what is promised to whom by when, what is put down for it, and who may do what when.
///
/// A [Contract] is a value: its terms, its [State] and the [Duty] of each of its clauses. [Moves] is the one table of legal
/// moves, with an owner each. The [Kernel] keeps the contracts that are not over, makes every move, and moves what is held
/// for them; it changes nothing itself, but asks its [Books] to make a move true, whole or not at all.
///
/// **Start at** [Kernel]. **May depend on:** `negotiation.waits`. **Used by:** `engine`.
/// **Does not:** know workflow trees, worlds or clocks; a tick is a number that it is told.
@NullMarked
package dev.entente.negotiation.contract;

import org.jspecify.annotations.NullMarked;
