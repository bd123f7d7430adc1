package dev.entente.guardrails.expression;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Position;
import dev.entente.dsl.Type;

/// The two-sided operators: exact on 64 bits, with the place in every error.
final class Arithmetic {
    private Arithmetic() {}

    static Code compile(Expression.Binary binary, Code left, Code right) {
        var at = binary.at();
        return switch (binary.operator()) {
            case OR -> truth(frame -> left.value(frame) != 0 || right.value(frame) != 0);
            case AND -> truth(frame -> left.value(frame) != 0 && right.value(frame) != 0);
            case EQUAL -> truth(same(left, right));
            case UNEQUAL -> unequal(same(left, right));
            case LESS -> truth(frame -> left.value(frame) < right.value(frame));
            case AT_MOST -> truth(frame -> left.value(frame) <= right.value(frame));
            case MORE -> truth(frame -> left.value(frame) > right.value(frame));
            case AT_LEAST -> truth(frame -> left.value(frame) >= right.value(frame));
            case PLUS -> number(frame -> plus(at, left.value(frame), right.value(frame)));
            case MINUS -> number(frame -> minus(at, left.value(frame), right.value(frame)));
            case TIMES -> number(frame -> times(at, left.value(frame), right.value(frame)));
            case OVER -> number(frame -> over(at, left.value(frame), right.value(frame)));
            case REMAINDER -> number(frame -> remainder(at, left.value(frame), right.value(frame)));
            case NOT, NEGATE -> throw new IllegalStateException(binary.operator() + " has one side");
        };
    }

    private static Code unequal(Truth same) {
        return truth(frame -> !same.of(frame));
    }

    private static Truth same(Code left, Code right) {
        return left instanceof Code.Telling || right instanceof Code.Telling
                ? frame -> left.text(frame).equals(right.text(frame))
                : frame -> left.value(frame) == right.value(frame);
    }

    /// A condition over a frame.
    @FunctionalInterface
    interface Truth {
        boolean of(Frame frame);
    }

    static Code truth(Truth truth) {
        return new Code.Scalar(Type.Plain.BOOL, frame -> truth.of(frame) ? 1 : 0);
    }

    static Code number(Code.Value value) {
        return new Code.Scalar(Type.Plain.INT, value);
    }

    static long plus(Position at, long left, long right) {
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) < 0) {
            throw EvaluationException.overflow(at, left, "+", right);
        }
        return sum;
    }

    static long minus(Position at, long left, long right) {
        long difference = left - right;
        if (((left ^ right) & (left ^ difference)) < 0) {
            throw EvaluationException.overflow(at, left, "-", right);
        }
        return difference;
    }

    private static long times(Position at, long left, long right) {
        long product = left * right;
        if (Math.multiplyHigh(left, right) != product >> 63) {
            throw EvaluationException.overflow(at, left, "*", right);
        }
        return product;
    }

    private static long over(Position at, long left, long right) {
        if (right == 0) {
            throw EvaluationException.division(at, left);
        }
        if (left == Long.MIN_VALUE && right == -1) {
            throw EvaluationException.overflow(at, left, "/", right);
        }
        return left / right;
    }

    private static long remainder(Position at, long left, long right) {
        if (right == 0) {
            throw EvaluationException.division(at, left);
        }
        return left % right;
    }
}
