/// Twelve domains to plan in, and problems of twenty sizes for each, made from a seed.
///
/// The texts of the domains lie in `src/test/resources/domains`; nothing here reads or solves a problem.
///
/// **Start at** [Family] and [Instance]. **May depend on:** the JDK. **Used by:** tests of the planner, benchmarks.
/// **Does not:** parse, search or verify.
@NullMarked
package dev.entente.planner.domains;

import org.jspecify.annotations.NullMarked;
