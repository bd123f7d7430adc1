/// Plans as files, and whether a plan is one.
///
/// A [PlanFile] is a plan with its decomposition in the format of the International Planning Competition of 2020. The
/// [Verifier] follows it from the first action to the last and says the first thing that is wrong, and why.
///
/// **Start at** [Verifier] and [PlanFile]. **May depend on:** `planner.model` and the JDK. **Does not:** search for a plan,
/// mend one, or guess the decomposition of a plan that has none.
@NullMarked
package dev.entente.planner.verify;

import org.jspecify.annotations.NullMarked;
