package dev.entente.planner.ground;

import dev.entente.planner.model.Amount;

/// A number read from a ground state.
sealed interface Value {
    /// {@return the number}
    ///
    /// @throws ArithmeticException on overflow and division by zero
    long of(long[] state);

    record Fixed(long value) implements Value {
        @Override
        public long of(long[] state) {
            return value;
        }
    }

    /// @param cell from 0; cells stand at the end of a state, the first of them last
    record Cell(int cell) implements Value {
        @Override
        public long of(long[] state) {
            return state[state.length - 1 - cell];
        }
    }

    record Combined(Amount.Operation operation, Value left, Value right) implements Value {
        @Override
        public long of(long[] state) {
            return operation.of(left.of(state), right.of(state));
        }
    }
}
