package dev.entente.dsl;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongBinaryOperator;

/// Works out what is the same whatever the world is like, and reports what has no value then: a division by zero, an
/// overflow, dice without sides. Not thread safe.
///
/// A truth counts as 1 or 0. Linear in the expression.
final class Folding {
    private static final OptionalLong OPEN = OptionalLong.empty();

    private final Report report;

    Folding(Report report) {
        this.report = report;
    }

    /// Reads the expressions and lengths of time that a statement holds itself.
    void statement(Statement statement) {
        switch (statement) {
            case Statement.Wait(Position at, Span span) -> span(at, span);
            case Statement.Join join -> span(join.at(), join.timeout());
            case Statement.Await await -> span(await.at(), await.timeout());
            case Statement.Negotiate negotiate -> span(negotiate.at(), negotiate.by());
            case Statement.Lock lock -> span(lock.at(), lock.timeout());
            case Statement.Call call -> {
                span(call.at(), call.attempts().timeout());
                span(call.at(), call.attempts().backoff());
            }
            default -> {}
        }
        Walk.held(statement).forEach(this::of);
    }

    /// {@return the value of an expression, where its text alone decides it}
    OptionalLong of(Expression expression) {
        return switch (expression) {
            case Expression.Number(_, long value) -> OptionalLong.of(value);
            case Expression.Truth(_, boolean value) -> truth(value);
            case Expression.Unary unary -> unary(unary, of(unary.of()));
            case Expression.Binary binary -> binary(binary, of(binary.left()), of(binary.right()));
            case Expression.Apply apply -> apply(apply);
            case Expression.Duration(Position at, Span span) -> {
                span(at, span);
                yield OPEN;
            }
            case Expression.Text _,
                    Expression.Template _,
                    Expression.None _,
                    Expression.Name _,
                    Expression.Variable _,
                    Expression.Hole _,
                    Expression.Field _,
                    Expression.Record _,
                    Expression.Quantified _,
                    Expression.Route _ -> {
                Walk.inside(expression).forEach(this::of);
                yield OPEN;
            }
        };
    }

    private static OptionalLong truth(boolean value) {
        return OptionalLong.of(value ? 1 : 0);
    }

    private OptionalLong unary(Expression.Unary unary, OptionalLong of) {
        if (of.isEmpty()) {
            return OPEN;
        }
        return unary.operator() == Operator.NOT
                ? truth(of.getAsLong() == 0)
                : exact(unary, (value, _) -> Math.negateExact(value), of.getAsLong(), 0);
    }

    private OptionalLong binary(Expression.Binary binary, OptionalLong left, OptionalLong right) {
        Operator operator = binary.operator();
        boolean divides = operator == Operator.OVER || operator == Operator.REMAINDER;
        if (divides && right.isPresent() && right.getAsLong() == 0) {
            report.error(
                    binary.at(),
                    "division by zero: (%s) has no value".formatted(ExpressionText.of(binary)),
                    "Maybe divide by another number.");
            return OPEN;
        }
        if (operator == Operator.AND || operator == Operator.OR) {
            return joined(operator == Operator.OR ? 1 : 0, left, right);
        }
        return left.isEmpty() || right.isEmpty()
                ? OPEN
                : both(binary, left.getAsLong(), right.getAsLong());
    }

    /// {@return the value of `and` and `or`, which one side can decide}
    private static OptionalLong joined(long decisive, OptionalLong left, OptionalLong right) {
        boolean decided = (left.isPresent() && left.getAsLong() == decisive)
                || (right.isPresent() && right.getAsLong() == decisive);
        if (decided) {
            return OptionalLong.of(decisive);
        }
        return left.isPresent() && right.isPresent() ? OptionalLong.of(1 - decisive) : OPEN;
    }

    private OptionalLong both(Expression.Binary binary, long left, long right) {
        return switch (binary.operator()) {
            case PLUS -> exact(binary, Math::addExact, left, right);
            case MINUS -> exact(binary, Math::subtractExact, left, right);
            case TIMES -> exact(binary, Math::multiplyExact, left, right);
            case OVER -> exact(binary, Math::divideExact, left, right);
            case REMAINDER -> OptionalLong.of(left % right);
            case EQUAL -> truth(left == right);
            case UNEQUAL -> truth(left != right);
            case LESS -> truth(left < right);
            case AT_MOST -> truth(left <= right);
            case MORE -> truth(left > right);
            case AT_LEAST -> truth(left >= right);
            case OR, AND, NOT, NEGATE -> OPEN;
        };
    }

    private OptionalLong exact(Expression expression, LongBinaryOperator operator, long left, long right) {
        try {
            return OptionalLong.of(operator.applyAsLong(left, right));
        } catch (ArithmeticException _) {
            report.error(
                    expression.at(),
                    "overflow: (%s) does not fit into 64 bits".formatted(ExpressionText.of(expression)),
                    "Maybe use smaller numbers.");
            return OPEN;
        }
    }

    private OptionalLong apply(Expression.Apply apply) {
        List<OptionalLong> values = apply.arguments().stream().map(this::of).toList();
        Functions function = Functions.named(apply.name()).orElse(Functions.NOW);
        boolean whole = values.size() == function.parameters().size()
                && !values.isEmpty()
                && values.stream().allMatch(OptionalLong::isPresent);
        return whole ? apply(apply, function, values.getFirst().getAsLong(), values.getLast().getAsLong()) : OPEN;
    }

    private OptionalLong apply(Expression.Apply apply, Functions function, long first, long last) {
        return switch (function) {
            case MIN -> OptionalLong.of(Math.min(first, last));
            case MAX -> OptionalLong.of(Math.max(first, last));
            case ABS -> exact(apply, (value, _) -> Math.absExact(value), first, last);
            case ROLL -> {
                dice(apply, first);
                yield OPEN;
            }
            case SIZE, CHANCE, DISTANCE, NOW -> OPEN;
        };
    }

    private void dice(Expression.Apply apply, long sides) {
        if (sides < 1 || sides > Integer.MAX_VALUE) {
            report.error(
                    apply.at(),
                    "dice of (%s) must have from 1 to %s sides".formatted(ExpressionText.of(apply), Integer.MAX_VALUE),
                    "Maybe write roll(6), which is 0 to 5.");
        }
    }

    /// Reports a length of time that is too long to be counted.
    void span(Position at, Span span) {
        if (span.unit() == Span.Unit.S && span.amount() > Long.MAX_VALUE / 1000) {
            report.error(
                    at, "overflow: (%s) in milliseconds does not fit into 64 bits".formatted(span), "Maybe use ticks.");
        }
    }
}
