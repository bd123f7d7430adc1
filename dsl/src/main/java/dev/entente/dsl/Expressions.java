package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowParser.NegationContext;
import dev.entente.dsl.grammar.FlowParser.PathContext;
import dev.entente.dsl.grammar.FlowParser.PrimaryContext;
import dev.entente.dsl.grammar.FlowParser.UnaryContext;
import dev.entente.dsl.grammar.FlowParser.WordContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;

/// Builds expressions from the parse tree: operators and paths; what they join is built by [Primaries].
final class Expressions {
    private static final Map<String, Operator> BINARY = Stream.of(Operator.values())
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

    /// {@return the expression of a rule of any level}
    ///
    /// Levels without an operator are skipped in a loop: deep nesting costs few stack frames.
    Expression of(ParserRuleContext rule) {
        ParserRuleContext level = rule;
        while (level.getChildCount() == 1 && level.getChild(0) instanceof ParserRuleContext next) {
            if (level instanceof PathContext) {
                return primaries.of((PrimaryContext) next);
            }
            level = next;
        }
        return switch (level) {
            case NegationContext not -> new Expression.Unary(source.at(not), Operator.NOT, of(not.negation()));
            case UnaryContext unary -> negated(unary);
            case PathContext path -> fields(path, primaries.of(path.primary()), path.word());
            default -> chain(level);
        };
    }

    private Expression negated(UnaryContext rule) {
        return primaries
                .negative(rule)
                .orElseGet(() -> new Expression.Unary(source.at(rule), Operator.NEGATE, of(rule.unary())));
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

    /// {@return operands and operators in turn, grouped from the left}
    private Expression chain(ParserRuleContext rule) {
        Expression result = of((ParserRuleContext) rule.getChild(0));
        Position start = source.at(rule);
        for (int i = 2; i < rule.getChildCount(); i += 2) {
            ParserRuleContext operand = (ParserRuleContext) rule.getChild(i);
            Operator operator = operator(rule.getChild(i - 1).getText());
            result = new Expression.Binary(upTo(start, source.at(operand)), operator, result, of(operand));
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
