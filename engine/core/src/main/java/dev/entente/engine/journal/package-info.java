/// The run folder: what a run leaves on disk, how it is read back, and how it is checked.
///
/// A run folder holds a manifest, a copy of the scenario, the journal (JSON Lines in gzip members, one line a tick) and
/// snapshots. The journal alone tells what happened; together with the first snapshot it *is* the run: applying its
/// changes in order gives the same state hash at every tick.
///
/// Nothing here trusts what it reads. A tail torn by `kill -9` is normal and ends the journal at the last whole tick;
/// every other irregularity is damage, and is reported with its file, tick and byte.
///
/// **Start at** [dev.entente.engine.journal.RunFolder]. **May depend on:** `world`, the types of `engine`, Jackson.
/// **Used by:** the command line. **Does not:** run a simulation, read a clock, or know the flow language.
@NullMarked
package dev.entente.engine.journal;

import org.jspecify.annotations.NullMarked;
