/// How fast, how small and how repeatable: the figures of `docs/benchmarks.md`.
///
/// Compiled and run only by the profile `bench`. Nothing here fails for a time; it measures, and prints one table.
///
/// **Start at** [Benchmarks]. **May depend on:** every room, JMH, and langchain4j-agentic as a peer.
/// **Used by:** nobody. **Does not:** take part in `verify`.
@NullMarked
package dev.entente.tests.bench;

import org.jspecify.annotations.NullMarked;
