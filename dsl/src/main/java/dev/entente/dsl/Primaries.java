package dev.entente.dsl;

import dev.entente.dsl.grammar.FlowParser.ApplyContext;
import dev.entente.dsl.grammar.FlowParser.DecimalContext;
import dev.entente.dsl.grammar.FlowParser.DurationContext;
import dev.entente.dsl.grammar.FlowParser.FilterContext;
import dev.entente.dsl.grammar.FlowParser.GroupContext;
import dev.entente.dsl.grammar.FlowParser.HoleContext;
import dev.entente.dsl.grammar.FlowParser.HoleValueContext;
import dev.entente.dsl.grammar.FlowParser.NameContext;
import dev.entente.dsl.grammar.FlowParser.NameValueContext;
import dev.entente.dsl.grammar.FlowParser.NamedContext;
import dev.entente.dsl.grammar.FlowParser.NoneContext;
import dev.entente.dsl.grammar.FlowParser.NumberContext;
import dev.entente.dsl.grammar.FlowParser.PlaceContext;
import dev.entente.dsl.grammar.FlowParser.PrimaryContext;
import dev.entente.dsl.grammar.FlowParser.QuantifiedContext;
import dev.entente.dsl.grammar.FlowParser.QuestionContext;
import dev.entente.dsl.grammar.FlowParser.RecordValueContext;
import dev.entente.dsl.grammar.FlowParser.RouteContext;
import dev.entente.dsl.grammar.FlowParser.SpanContext;
import dev.entente.dsl.grammar.FlowParser.PromisedContext;
import dev.entente.dsl.grammar.FlowParser.TargetContext;
import dev.entente.dsl.grammar.FlowParser.TextContext;
import dev.entente.dsl.grammar.FlowParser.TruthContext;
import dev.entente.dsl.grammar.FlowParser.UnaryContext;
import dev.entente.dsl.grammar.FlowParser.VariableContext;
import dev.entente.dsl.grammar.FlowParser.WayContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/// Builds what operators join: literals, names, calls, questions and routes.
final class Primaries {
    private final Source source;
    private final Expressions expressions;

    Primaries(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
    }

    Expression of(PrimaryContext rule) {
        Position at = source.at(rule);
        return switch (rule) {
            case NumberContext number -> new Expression.Number(at, number(at, number.NUMBER().getText()));
            case DecimalContext decimal -> fraction(at, decimal);
            case TruthContext truth -> new Expression.Truth(at, truth.getText().equals("true"));
            case TextContext text -> Texts.read(source, text.TEXT());
            case DurationContext duration -> new Expression.Duration(at, duration(duration.DURATION()));
            case RecordValueContext it -> new Expression.Record(at, named(it.record().named()));
            case NoneContext _ -> new Expression.None(at);
            case VariableContext variable -> variable(variable.VARIABLE());
            case HoleValueContext hole -> hole(hole.hole());
            case QuestionContext question -> question(question.quantified());
            case WayContext way -> route(way.route());
            case ApplyContext apply ->
                new Expression.Apply(
                        at,
                        apply.name().getText(),
                        apply.expression().stream().map(expressions::of).toList());
            case NameValueContext name -> name(name.name());
            case GroupContext group -> expressions.of(group.expression());
            default -> throw new IllegalStateException("the grammar has a primary (%s) that nobody builds"
                    .formatted(rule.getClass().getSimpleName()));
        };
    }

    /// {@return the number, where the text is a minus sign and a number}
    Optional<Expression> negative(UnaryContext rule) {
        boolean literal = rule.unary().path() != null
                && rule.unary().path().word().isEmpty()
                && rule.unary().path().primary() instanceof NumberContext;
        if (!literal) {
            return Optional.empty();
        }
        Position at = source.at(rule);
        return Optional.of(new Expression.Number(at, number(at, "-" + rule.unary().getText())));
    }

    /// {@return the value, or 0 and a problem where it does not fit into 64 bits}
    long number(Position at, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            source.error(
                    at,
                    "number (%s) must fit into 64 bits".formatted(text),
                    "Maybe use a number from %s to %s.".formatted(Long.MIN_VALUE, Long.MAX_VALUE));
            return 0;
        }
    }

    /// {@return `100ms`, `5s` or `3 ticks`}
    Span span(SpanContext rule) {
        return rule.DURATION() != null
                ? duration(rule.DURATION())
                : span(source.at(rule), rule.NUMBER().getText(), rule.NUMBER().getText(), Span.Unit.TICKS);
    }

    /// {@return `100ms` or `5s`}
    Span duration(TerminalNode node) {
        String text = node.getText();
        boolean millis = text.endsWith("ms");
        String digits = text.substring(0, text.length() - (millis ? 2 : 1));
        return span(source.at(node.getSymbol()), text, digits, millis ? Span.Unit.MS : Span.Unit.S);
    }

    private Span span(Position at, String text, String digits, Span.Unit unit) {
        int before = source.problems().size();
        long amount = number(at, digits);
        if (amount < 1 && source.problems().size() == before) {
            source.error(at, "length of time (%s) must be at least 1".formatted(text), "Maybe write %s.".formatted(new Span(1, unit)));
        }
        return new Span(Math.max(1, amount), unit);
    }

    List<Named> named(List<NamedContext> rules) {
        return rules.stream()
                .map(it -> new Named(source.at(it), name(it), expressions.of(it.expression())))
                .toList();
    }

    /// A record written as JSON has its names in quotes.
    private String name(NamedContext rule) {
        if (rule.TEXT() == null) {
            return rule.word().getText();
        }
        String name = Texts.plain(source, rule.TEXT());
        if (!Identifiers.isWord(name)) {
            source.error(
                    source.at(rule.TEXT().getSymbol()),
                    "name (%s) must be a word".formatted(name),
                    "Maybe write letters, digits and _ alone, as in \"max_hp\".");
        }
        return name;
    }

    private Expression fraction(Position at, ParserRuleContext rule) {
        source.error(
                at,
                "number (%s) must be whole".formatted(rule.getText()),
                "Maybe count in smaller units, such as hundredths.");
        return new Expression.Number(at, 0);
    }

    private Expression variable(TerminalNode node) {
        return new Expression.Variable(source.at(node.getSymbol()), node.getText().substring(1));
    }

    private Expression hole(HoleContext rule) {
        return new Expression.Hole(source.at(rule), rule.name().getText());
    }

    private Expression name(NameContext rule) {
        return new Expression.Name(source.at(rule), rule.getText());
    }

    private Expression question(QuantifiedContext rule) {
        return new Expression.Quantified(
                source.at(rule),
                Quantifier.valueOf(rule.getStart().getText().toUpperCase(Locale.ROOT)),
                rule.name(0).getText(),
                rule.name(1).getText(),
                where(rule.filter()),
                by(rule.filter(), Unwritten.ZERO));
    }

    /// {@return the condition, or `true` that nobody wrote}
    Expression where(FilterContext rule) {
        return rule.expression() == null ? Unwritten.TRUE : expressions.of(rule.expression());
    }

    /// {@return the measure, or what is meant where nobody wrote one}
    Expression by(FilterContext rule, Expression otherwise) {
        return rule.additive() == null ? otherwise : expressions.of(rule.additive());
    }

    private Expression route(RouteContext rule) {
        return new Expression.Route(
                source.at(rule),
                rule.name(0).getText(),
                rule.name(1).getText(),
                place(rule.place(0)),
                place(rule.place(1)),
                where(rule.filter()),
                by(rule.filter(), Unwritten.ONE));
    }

    private Expression place(PlaceContext rule) {
        return expressions.fields(rule, base(rule), rule.word());
    }

    private Expression base(PlaceContext rule) {
        if (rule.VARIABLE() != null) {
            return variable(rule.VARIABLE());
        }
        if (rule.hole() != null) {
            return hole(rule.hole());
        }
        return rule.name() != null ? name(rule.name()) : expressions.of(rule.expression());
    }

    /// {@return what an assignment changes}
    Expression target(TargetContext rule) {
        return expressions.fields(rule, base(rule), rule.word());
    }

    /// {@return a contract, or a clause of it}
    Expression promised(PromisedContext rule) {
        Expression base = rule.VARIABLE() != null ? variable(rule.VARIABLE()) : name(rule.name());
        return expressions.fields(rule, base, rule.word());
    }

    private Expression base(TargetContext rule) {
        if (rule.VARIABLE() != null) {
            return variable(rule.VARIABLE());
        }
        return rule.hole() != null ? hole(rule.hole()) : name(rule.name());
    }
}
