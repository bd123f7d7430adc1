/// Twelve domains to plan in, and problems of twenty sizes for each, made from a seed.
///
/// The texts of the domains lie in `src/test/resources/domains`. Tests here hold reader, search and verifier to them.
///
/// **Start at** [Family] and [Instance]. **May depend on:** the model; tests on all that plans.
/// **Used by:** tests of the planner, benchmarks. **Does not:** know the public problems of planning competitions.
@NullMarked
package dev.entente.planner.domains;

import org.jspecify.annotations.NullMarked;
