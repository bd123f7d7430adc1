package dev.entente.planner.state;

/// An amount that can be computed in a state, under a binding.
public interface Quantity {
    /// {@return the number}
    ///
    /// @throws ArithmeticException on overflow, and on division by zero
    long value(State state, int[] binding, int base);
}
