/// Plans that are carried out while the world changes, and mended where it breaks them.
///
/// **Start at** [LivePlan]: it is advanced action by action, told of each [WorldEvent], and answers with a [Repair]. An
/// event that nothing ahead depends on costs no more than looking that up.
///
/// **May depend on:** `planner.model`, `planner.state`, `planner.search`. **Does not:** act, or read a clock.
@NullMarked
package dev.entente.planner.repair;

import org.jspecify.annotations.NullMarked;
