package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowParser.AdditiveContext;
import dev.entente.dsl.grammar.FlowParser.ComparisonContext;
import dev.entente.dsl.grammar.FlowParser.ConjunctionContext;
import dev.entente.dsl.grammar.FlowParser.EqualityContext;
import dev.entente.dsl.grammar.FlowParser.ExpressionContext;
import dev.entente.dsl.grammar.FlowParser.MultiplicativeContext;
import dev.entente.dsl.grammar.FlowParser.NegationContext;
import dev.entente.dsl.grammar.FlowParser.PathContext;
import dev.entente.dsl.grammar.FlowParser.UnaryContext;
import dev.entente.dsl.grammar.FlowParser.WordContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/// Builds expressions from the parse tree: operators and paths; what they join is built by [Primaries].
final class Expressions {
    private static final java.util.Map<String, Operator> BINARY = Stream.of(Operator.values())
            .filter(operator -> operator != Operator.NOT && operator != Operator.NEGATE)
            .collect(Collectors.toUnmodifiableMap(Operator::sign, operator -> operator));

    private final Source source;
    private final Primaries primaries;

    Expressions(Source source) {
        this.source = source;
        this.primaries = new Primaries(source, this);
    }

    Primaries primaries() {
        return primaries;
    }

    Expression of(ExpressionContext rule) {
        return chain(rule, rule.conjunction(), this::of);
    }

    private Expression of(ConjunctionContext rule) {
        return chain(rule, rule.negation(), this::of);
    }

    private Expression of(NegationContext rule) {
        if (rule.negation() != null) {
            return new Expression.Unary(source.at(rule), Operator.NOT, of(rule.negation()));
        }
        return of(rule.equality());
    }

    private Expression of(EqualityContext rule) {
        return chain(rule, rule.comparison(), this::of);
    }

    private Expression of(ComparisonContext rule) {
        return chain(rule, rule.additive(), this::of);
    }

    Expression of(AdditiveContext rule) {
        return chain(rule, rule.multiplicative(), this::of);
    }

    private Expression of(MultiplicativeContext rule) {
        return chain(rule, rule.unary(), this::of);
    }

    private Expression of(UnaryContext rule) {
        if (rule.path() != null) {
            return of(rule.path());
        }
        return primaries
                .negative(rule)
                .orElseGet(() -> new Expression.Unary(source.at(rule), Operator.NEGATE, of(rule.unary())));
    }

    private Expression of(PathContext rule) {
        return fields(rule, primaries.of(rule.primary()), rule.word());
    }

    /// {@return `base.word.word`}
    Expression fields(ParserRuleContext rule, Expression base, List<WordContext> words) {
        Position start = source.at(rule);
        Expression result = base;
        for (WordContext word : words) {
            result = new Expression.Field(upTo(start, source.at(word)), result, word.getText());
        }
        return result;
    }

    private <R extends ParserRuleContext> Expression chain(
            ParserRuleContext rule, List<R> operands, Function<R, Expression> build) {
        Expression result = build.apply(operands.getFirst());
        Position start = source.at(rule);
        for (int i = 1; i < operands.size(); i++) {
            R operand = operands.get(i);
            Operator operator = operator(rule.getChild(2 * i - 1).getText());
            Position at = upTo(start, source.at(operand));
            result = new Expression.Binary(at, operator, result, build.apply(operand));
        }
        return result;
    }

    private static Operator operator(String sign) {
        Operator operator = BINARY.get(sign);
        if (operator == null) {
            throw new IllegalStateException("the grammar has an operator (%s) that Operator has not".formatted(sign));
        }
        return operator;
    }

    private static Position upTo(Position start, Position last) {
        int length = last.line() == start.line() ? last.column() + last.length() - start.column() : start.length();
        return new Position(start.file(), start.line(), start.column(), length);
    }
}
