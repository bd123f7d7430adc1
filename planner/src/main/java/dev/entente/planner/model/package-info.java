/// One symbolic model of what can be done, for every front door and every stage of planning.
///
/// Names are interned: types, fluents, operators, tasks, methods and objects are numbers from 0, and a term is an `int`
/// that is a variable (`>= 0`) or an object (`~object`). Truth and numbers are first class: a fluent is a predicate or
/// holds a number, and an [Invariant] must hold in every state.
///
/// **Start at** [Model], [Problem] and [Decomposition]. **May depend on:** the JDK. **Used by:** the front doors
/// (`hddl`, `flow`), search, verification, repair. **Does not:** parse, search or act.
@NullMarked
package dev.entente.planner.model;

import org.jspecify.annotations.NullMarked;
