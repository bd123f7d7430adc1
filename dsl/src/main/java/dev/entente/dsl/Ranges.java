package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Finds conditions that can never hold, or always do: of comparisons with numbers that `and` joins.
///
/// What is found is certain; what is not found may still be so.
final class Ranges {
    private final Report report;
    private final Folding folding = new Folding(Report.silent());

    Ranges(Report report) {
        this.report = report;
    }

    /// What is left for a value.
    ///
    /// @param least where it begins
    /// @param most where it ends; below `least` where nothing is left
    /// @param said the comparisons that say so
    private record Range(long least, long most, List<Expression> said) {
        static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE, List.of());

        boolean empty() {
            return least > most;
        }

        boolean all() {
            return least == Long.MIN_VALUE && most == Long.MAX_VALUE;
        }

        /// {@return what both leave}
        Range and(Range other) {
            return new Range(
                    Math.max(least, other.least),
                    Math.min(most, other.most),
                    Stream.concat(said.stream(), other.said.stream()).toList());
        }
    }

    /// A comparison of something with a number.
    private record Bound(String of, Range range) {}

    /// Reports conditions that can never all hold, or of which one always holds.
    ///
    /// @param what what they decide, such as `constraint (no_debt)`
    void check(String what, List<Expression> conditions) {
        Map<String, Range> left = new HashMap<>();
        for (Expression condition : conditions) {
            if (always(condition)) {
                report.warning(
                        condition.at(),
                        "%s always holds: (%s)".formatted(what, ExpressionText.of(condition)),
                        "Maybe leave it out, or compare with another number.");
            }
            for (Expression part : conjuncts(condition).toList()) {
                if (never(what, condition, part, left)) {
                    break;
                }
            }
        }
    }

    private boolean never(String what, Expression condition, Expression part, Map<String, Range> left) {
        if (isFalse(part)) {
            report.error(
                    condition.at(),
                    "%s can never hold: (%s) is false".formatted(what, ExpressionText.of(part)),
                    "Maybe leave it out, or compare with another number.");
            return true;
        }
        Optional<Bound> bound = bound(part);
        if (bound.isEmpty()) {
            return false;
        }
        Range before = left.getOrDefault(bound.get().of(), Range.ALL);
        Range now = before.and(bound.get().range());
        left.put(bound.get().of(), now);
        if (now.empty() && !before.empty()) {
            String first = ExpressionText.of(against(bound.get().range(), before));
            report.error(
                    condition.at(),
                    "%s can never hold: (%s) and (%s) exclude each other"
                            .formatted(what, first, ExpressionText.of(part)),
                    "Maybe turn one of them round, or join them with or.");
        }
        return now.empty();
    }

    /// {@return the first comparison that leaves nothing together with a range}
    private Expression against(Range range, Range before) {
        return before.said().stream()
                .filter(said -> bound(said).filter(it -> it.range().and(range).empty()).isPresent())
                .findFirst()
                .orElse(before.said().getLast());
    }

    private static Stream<Expression> conjuncts(Expression condition) {
        return condition instanceof Expression.Binary(_, Operator operator, Expression left, Expression right)
                        && operator == Operator.AND
                ? Stream.concat(conjuncts(left), conjuncts(right))
                : Stream.of(condition);
    }

    private boolean isFalse(Expression condition) {
        OptionalLong value = folding.of(condition);
        return (value.isPresent() && value.getAsLong() == 0)
                || bound(condition).filter(it -> it.range().empty()).isPresent();
    }

    private boolean always(Expression condition) {
        OptionalLong value = folding.of(condition);
        return (value.isPresent() && value.getAsLong() != 0)
                || conjuncts(condition).allMatch(it -> bound(it).filter(bound -> bound.range().all()).isPresent());
    }

    private Optional<Bound> bound(Expression condition) {
        if (!(condition instanceof Expression.Binary(_, Operator operator, Expression left, Expression right))) {
            return Optional.empty();
        }
        OptionalLong first = folding.of(left);
        OptionalLong second = folding.of(right);
        if (first.isPresent() == second.isPresent()) {
            return Optional.empty();
        }
        Expression of = first.isPresent() ? right : left;
        return isSteady(of)
                ? range(first.isPresent() ? turned(operator) : operator, first.isPresent() ? first : second)
                        .map(it -> new Bound(
                                ExpressionText.of(of), new Range(it.least(), it.most(), List.of(condition))))
                : Optional.empty();
    }

    /// {@return whether it has the same value wherever it stands in a condition}
    private static boolean isSteady(Expression of) {
        return Walk.expressions(of)
                .noneMatch(it -> it instanceof Expression.Apply(_, String name, _)
                        && Functions.named(name).filter(Functions::isDice).isPresent());
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case MORE -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            case OR, AND, NOT, EQUAL, UNEQUAL, PLUS, MINUS, TIMES, OVER, REMAINDER, NEGATE -> operator;
        };
    }

    private static Optional<Range> range(Operator operator, OptionalLong number) {
        long value = number.orElseThrow();
        return switch (operator) {
            case EQUAL -> range(value, value);
            case LESS -> value == Long.MIN_VALUE ? range(1, 0) : range(Long.MIN_VALUE, value - 1);
            case AT_MOST -> range(Long.MIN_VALUE, value);
            case MORE -> value == Long.MAX_VALUE ? range(1, 0) : range(value + 1, Long.MAX_VALUE);
            case AT_LEAST -> range(value, Long.MAX_VALUE);
            case OR, AND, NOT, UNEQUAL, PLUS, MINUS, TIMES, OVER, REMAINDER, NEGATE -> Optional.empty();
        };
    }

    private static Optional<Range> range(long least, long most) {
        return Optional.of(new Range(least, most, List.of()));
    }
}
