package dev.entente.planner.model;

/// A number computed from a state. Overflow and division by zero make the condition or effect that reads it fail.
@SuppressWarnings("ArrayRecordComponent") // never compared
public sealed interface Amount {

    /// Always the same.
    record Constant(long value) implements Amount {}

    /// What a number fluent holds for some objects.
    record Read(int fluent, int[] terms) implements Amount {}

    /// Two amounts combined.
    record Combined(Operation operation, Amount left, Amount right) implements Amount {}

    /// How two amounts are combined, exactly.
    enum Operation {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        DIVIDED("/");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        /// {@return as it is written}
        public String sign() {
            return sign;
        }

        /// {@return the result}
        ///
        /// @throws ArithmeticException on overflow, and on division by zero
        public long of(long left, long right) {
            return switch (this) {
                case PLUS -> Math.addExact(left, right);
                case MINUS -> Math.subtractExact(left, right);
                case TIMES -> Math.multiplyExact(left, right);
                case DIVIDED -> Math.divideExact(left, right);
            };
        }
    }
}
