package dev.entente.planner.state;

/// A condition that can be asked of a state, under a binding.
///
/// Variable `v` is at `binding[base + v]`. Quantifiers use the slots of their own variables.
public interface Test {
    boolean holds(State state, int[] binding, int base);
}
