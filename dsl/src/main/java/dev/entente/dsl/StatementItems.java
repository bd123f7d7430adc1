package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes statements as items for the layout.
final class StatementItems {
    private StatementItems() {}

    static List<Item> of(List<Statement> body) {
        return body.stream().map(StatementItems::of).toList();
    }

    private static Item of(Statement statement) {
        Position at = statement.at();
        return switch (statement) {
            case Statement.Fork(_, String name, List<Statement> body) -> Item.block(at, "Fork " + name, of(body));
            case Statement.If condition -> new Item.Blocks(at, branches(condition));
            case Statement.While(_, Expression condition, long most, List<Statement> body) ->
                Item.block(at, "While " + ExpressionText.of(condition) + " max " + most, of(body));
            case Statement.Each(_, String variable, Expression source, List<Statement> body) ->
                Item.block(at, "Each " + variable + " in " + source(variable, source), of(body));
            default -> new Item.Line(at, line(statement));
        };
    }

    static String line(Statement statement) {
        return switch (statement) {
            case Statement.Assign(_, Expression target, Assignment assignment, Expression value) ->
                ExpressionText.of(target) + " " + assignment.sign() + " " + ExpressionText.of(value);
            case Statement.Call call ->
                "Call " + call.module() + "." + call.operation() + fields(call.arguments()) + result(call.result());
            case Statement.Do(_, String action, List<Named> arguments) -> "Do " + action + arguments(arguments);
            case Statement.Achieve achieve -> "Achieve " + goal(achieve);
            case Statement.Join join -> join(join);
            case Statement.Emit emit -> "Emit " + emit.topic() + fields(emit.arguments());
            case Statement.Create(_, String type, List<Named> fields, String result) ->
                "Create " + type + fields(fields) + result(result);
            case Statement.Remove(_, Expression entity) -> "Remove " + ExpressionText.of(entity);
            case Statement.Link(_, boolean undone, String relation, List<Expression> arguments) ->
                (undone ? "Unlink " : "Link ") + relation + "(" + ExpressionText.list(arguments) + ")";
            case Statement.Tell(_, int weight, Expression text) -> "Tell " + weight + " " + ExpressionText.of(text);
            case Statement.Return(_, Expression value) ->
                value.at().written() ? "return " + ExpressionText.of(value) : "return";
            case Statement.Start _, Statement.Cancel _, Statement.Saga _, Statement.Lock _, Statement.Evaluate _,
                    Statement.Wait _, Statement.Fail _ -> throw new IllegalStateException("not written yet");
            case Statement.Fork _, Statement.If _, Statement.While _, Statement.Each _ ->
                throw new IllegalArgumentException("a block (%s) is not a line".formatted(statement));
        };
    }

    /// {@return a goal with its arguments, as `Achieve` and `pursue` name it}
    static String goal(Statement.Achieve achieve) {
        return achieve.goal() + arguments(achieve.arguments());
    }

    private static List<Item.Part> branches(Statement.If first) {
        List<Item.Part> parts = new ArrayList<>();
        String word = "if";
        Statement.If condition = first;
        while (true) {
            String head = word + " (" + ExpressionText.of(condition.condition()) + ")";
            parts.add(new Item.Part(head, of(condition.then())));
            if (condition.otherwise().size() != 1 || !(condition.otherwise().getFirst() instanceof Statement.If next)) {
                break;
            }
            word = "else if";
            condition = next;
        }
        if (!condition.otherwise().isEmpty()) {
            parts.add(new Item.Part("else", of(condition.otherwise())));
        }
        return parts;
    }

    private static String source(String variable, Expression source) {
        boolean question = source instanceof Expression.Quantified quantified
                && quantified.quantifier() == Quantifier.EACH
                && quantified.variable().equals(variable);
        return question ? ExpressionText.source((Expression.Quantified) source) : ExpressionText.of(source);
    }

    private static String join(Statement.Join join) {
        if (!join.fork().isEmpty()) {
            return "Join " + join.fork();
        }
        return switch (join.needed()) {
            case 0 -> "Join all";
            case 1 -> "Join any";
            default -> "Join " + join.needed() + " of";
        };
    }

    private static String arguments(List<Named> arguments) {
        return "(" + named(arguments) + ")";
    }

    private static String fields(List<Named> fields) {
        return fields.isEmpty() ? "" : " { " + named(fields) + " }";
    }

    private static String named(List<Named> named) {
        return named.stream()
                .map(it -> it.name().isEmpty()
                        ? ExpressionText.of(it.value())
                        : it.name() + ": " + ExpressionText.of(it.value()))
                .collect(Collectors.joining(", "));
    }

    private static String result(String result) {
        return result.isEmpty() ? "" : " -> $" + result;
    }
}
