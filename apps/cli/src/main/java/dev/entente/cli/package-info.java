/// The command line: reads what the user typed, runs a scenario through the agents, and prints what came out.
///
/// **Start at** `Main`. **May depend on:** every room. **Used by:** nobody.
/// **Does not:** decide anything about a simulation; the same flags and seed give the same run from any front end.
@NullMarked
package dev.entente.cli;

import org.jspecify.annotations.NullMarked;
