/// Worlds that a symbolic model speaks of: facts and numbers, changed step by step and back.
///
/// **Start at** [State]; [Relations] and [Facts] hold it, [Conditions] and [Action] compile what a model says of it.
/// **May depend on:** `planner.model`. **Used by:** search and repair. **Does not:** choose anything.
@NullMarked
package dev.entente.planner.state;

import org.jspecify.annotations.NullMarked;
