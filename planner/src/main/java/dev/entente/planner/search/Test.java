package dev.entente.planner.search;

/// A condition that can be asked of a state, under a binding.
///
/// Variable `v` is at `binding[base + v]`. Quantifiers use the slots of their own variables.
interface Test {
    boolean holds(State state, int[] binding, int base);
}
