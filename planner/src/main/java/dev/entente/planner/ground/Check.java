package dev.entente.planner.ground;

import dev.entente.planner.model.Condition;
import java.util.List;

/// A ground condition that is more than literals, asked of a state.
///
/// A literal is twice the number of a fact, plus one where the fact is to be false.
sealed interface Check {
    Check TRUE = new Known(true);
    Check FALSE = new Known(false);

    boolean holds(long[] state);

    /// {@return whether a literal is true}
    static boolean literal(int literal, long[] state) {
        return (state[literal >> 7] >>> (literal >> 1) & 1) != (literal & 1);
    }

    /// {@return whether all literals are true}
    static boolean literals(int[] literals, long[] state) {
        for (int literal : literals) {
            if (!literal(literal, state)) {
                return false;
            }
        }
        return true;
    }

    record Known(boolean value) implements Check {
        @Override
        public boolean holds(long[] state) {
            return value;
        }
    }

    record Literal(int literal) implements Check {
        @Override
        public boolean holds(long[] state) {
            return Check.literal(literal, state);
        }
    }

    record AllOf(List<Check> parts) implements Check {
        @Override
        public boolean holds(long[] state) {
            for (var part : parts) {
                if (!part.holds(state)) {
                    return false;
                }
            }
            return true;
        }
    }

    record AnyOf(List<Check> parts) implements Check {
        @Override
        public boolean holds(long[] state) {
            for (var part : parts) {
                if (part.holds(state)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// A comparison that cannot be computed does not hold, and its negation does.
    record Compared(Condition.Order order, Value left, Value right, boolean positive) implements Check {
        @Override
        public boolean holds(long[] state) {
            return compares(state) == positive;
        }

        private boolean compares(long[] state) {
            try {
                return order.holds(left.of(state), right.of(state));
            } catch (ArithmeticException _) {
                return false;
            }
        }
    }
}
