/// Bodies at work: what waits, and how it goes on.
///
/// A body is compiled once into a [Template]. An execution is a template, the values of its names, and one strand (a line
/// of control) for the body and each fork in it. The stepper is a pure function of an execution, an input and a view of
/// the world: it moves strands from wait to wait and says in commands what the host should do. [Executions] is the host
/// in memory: it keeps timers, locks, what is ready to run and what minds are asked, and hands what concerns contracts to
/// [Parleys]; a host that keeps them elsewhere shares template and stepper.
///
/// **Start at** [Templates], [Executions]. **May depend on:** `planner` and below. **Used by:** `engine`.
/// **Does not:** open the gate, write a journal, or read a clock; see [Ground].
@NullMarked
package dev.entente.engine.execution;

import org.jspecify.annotations.NullMarked;
