package dev.entente.dsl;

import java.util.List;
import java.util.stream.Collectors;

/// Writes expressions, with brackets only where the tree needs them.
final class ExpressionText {
    private static final int PRIMARY = 9;
    private static final int ARITHMETIC = Operator.PLUS.tightness();

    private ExpressionText() {}

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Number(_, long value) -> Long.toString(value);
            case Expression.Truth(_, boolean value) -> Boolean.toString(value);
            case Expression.Text(_, String value) -> quoted(value);
            case Expression.Template(_, List<Expression> parts) ->
                parts.stream().map(ExpressionText::part).collect(Collectors.joining("", "\"", "\""));
            case Expression.None _ -> "none";
            case Expression.Name(_, String name) -> name;
            case Expression.Variable(_, String name) -> "$" + name;
            case Expression.Hole(_, String name) -> "{" + name + "}";
            case Expression.Field(_, Expression of, String name) -> base(of) + "." + name;
            case Expression.Apply(_, String name, List<Expression> arguments) -> name + "(" + list(arguments) + ")";
            case Expression.Unary unary -> unary(unary);
            case Expression.Binary(_, Operator operator, Expression left, Expression right) ->
                within(left, operator.tightness()) + " " + operator.sign() + " "
                        + within(right, operator.tightness() + 1);
            case Expression.Quantified question ->
                question.quantifier().word() + " " + question.variable() + " in " + source(question);
            case Expression.Route route -> route(route);
            case Expression.Duration(_, Span span) -> span.toString();
            case Expression.Record(_, List<Named> fields) -> record(fields);
        };
    }

    /// {@return the expressions with commas between}
    static String list(List<Expression> expressions) {
        return expressions.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
    }

    /// {@return fields in braces}
    static String record(List<Named> fields) {
        return fields.stream()
                .map(field -> field.name() + ": " + of(field.value()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    /// {@return a question from its type on: `Region (r.owner == who) by r.gold`}
    static String source(Expression.Quantified question) {
        return question.of() + filter(question.where(), question.by());
    }

    private static String filter(Expression where, Expression by) {
        String condition = where.at().written() ? " (" + of(where) + ")" : "";
        return by.at().written() ? condition + " by " + within(by, ARITHMETIC) : condition;
    }

    private static String unary(Expression.Unary unary) {
        if (unary.operator() == Operator.NOT) {
            return "not " + within(unary.of(), Operator.NOT.tightness());
        }
        boolean literal = unary.of() instanceof Expression.Number(_, long value) && value >= 0;
        return literal ? "-(" + of(unary.of()) + ")" : "-" + within(unary.of(), Operator.NEGATE.tightness());
    }

    private static String route(Expression.Route route) {
        return "route " + route.variable() + " over " + route.relation() + " from " + place(route.from()) + " to "
                + place(route.to()) + filter(route.where(), route.by());
    }

    private static String place(Expression expression) {
        return switch (expression) {
            case Expression.Field(_, Expression of, String name) -> place(of) + "." + name;
            case Expression.Name _, Expression.Variable _, Expression.Hole _ -> of(expression);
            default -> "(" + of(expression) + ")";
        };
    }

    private static String base(Expression expression) {
        boolean question = expression instanceof Expression.Quantified || expression instanceof Expression.Route;
        return question ? "(" + of(expression) + ")" : within(expression, PRIMARY);
    }

    /// {@return the expression, in brackets where it binds less tightly than it must}
    static String within(Expression expression, int tightness) {
        return tightness(expression) < tightness ? "(" + of(expression) + ")" : of(expression);
    }

    private static int tightness(Expression expression) {
        return switch (expression) {
            case Expression.Unary unary -> unary.operator().tightness();
            case Expression.Binary binary -> binary.operator().tightness();
            case Expression.Number(_, long value) -> value < 0 ? Operator.NEGATE.tightness() : PRIMARY;
            case Expression.Quantified question -> question.by().at().written() ? ARITHMETIC - 1 : PRIMARY;
            case Expression.Route route -> route.by().at().written() ? ARITHMETIC - 1 : PRIMARY;
            default -> PRIMARY;
        };
    }

    private static String part(Expression part) {
        return switch (part) {
            case Expression.Text(_, String value) -> escaped(value);
            case Expression.Hole hole -> of(hole);
            default -> "{" + of(part) + "}";
        };
    }

    static String quoted(String text) {
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "")
                .replace("\t", "\\t")
                .replace("{", "\\{")
                .replace("}", "\\}");
    }
}
