/// The flow front door: goals, methods and actions of a flow program become the symbolic model that whole plans are
/// searched in.
///
/// Attributes of entity type become predicates, numbers become number fluents, constraints invariants, actions operators,
/// goals tasks. What has no symbolic form is refused with its place; time is left out. How each construct is read stands
/// at [FlowModel].
///
/// **Start at** [FlowModel]. **May depend on:** `dsl`, `world`, `planner.model`, `planner.state`. **Used by:** the command line, search over
/// flow domains. **Does not:** act, search, or check names and types; the program must have been checked.
@NullMarked
package dev.entente.planner.flow;

import org.jspecify.annotations.NullMarked;
