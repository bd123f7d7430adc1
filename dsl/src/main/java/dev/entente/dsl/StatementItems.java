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

    /// {@return a statement on one line; of one with blocks what stands before the first}
    static String line(Statement statement) {
        return line(of(statement));
    }

    private static String line(Item item) {
        return switch (item) {
            case Item.Line(_, String text) -> text;
            case Item.Blocks(_, List<Item.Part> parts, String tail) -> line(parts, tail);
            case Item.Either(Item asWritten, _) -> line(asWritten);
        };
    }

    private static String line(List<Item.Part> parts, String tail) {
        StringBuilder line = new StringBuilder();
        for (Item.Part part : parts) {
            line.append(line.isEmpty() ? "" : " ").append(part.head());
            if (part.kind() == Item.Kind.STEPS) {
                return line.toString();
            }
            line.append(part.body().stream().map(StatementItems::line).collect(Collectors.joining(" ", " { ", " }")));
        }
        return line + tail;
    }

    private static Item of(Statement statement) {
        Position at = statement.at();
        return switch (statement) {
            case Statement.Assign(_, Expression target, Assignment assignment, Expression value) ->
                new Sentence(at, ExpressionText.of(target) + " " + assignment.sign())
                        .value(value)
                        .item();
            case Statement.Call call -> WaitItems.of(call);
            case Statement.Start(_, String module, String operation, List<Named> arguments) ->
                new Item.Line(at, module + "." + operation + arguments(arguments));
            case Statement.Fork(_, String name, List<Statement> body) -> Item.block(at, "Fork " + name, of(body));
            case Statement.Join join -> WaitItems.of(join);
            case Statement.Negotiate negotiate -> WaitItems.of(negotiate);
            case Statement.Await await -> WaitItems.of(await);
            case Statement.Absolve(_, Expression contract, String clause, boolean breaks) ->
                new Item.Line(at, (breaks ? "Cancel " : "Release ") + WaitItems.promised(contract, clause));
            case Statement.Cancel(_, String fork) -> new Item.Line(at, "Cancel " + (fork.isEmpty() ? "all" : fork));
            case Statement.Saga saga -> WaitItems.of(saga);
            case Statement.Lock lock -> WaitItems.of(lock);
            case Statement.Evaluate evaluate -> WaitItems.of(evaluate);
            case Statement.Wait(_, Span span) -> new Item.Line(at, "Wait " + span);
            case Statement.Fail(_, Expression reason) -> new Sentence(at, "Fail").value(reason).item();
            case Statement.Do(_, String action, List<Named> arguments) ->
                new Item.Line(at, "Do " + action + arguments(arguments));
            case Statement.Achieve achieve -> new Item.Line(at, "Achieve " + goal(achieve));
            case Statement.If condition -> new Item.Blocks(at, branches(condition));
            case Statement.While(_, Expression condition, long most, List<Statement> body) ->
                Item.block(at, "While " + ExpressionText.of(condition) + " max " + most, of(body));
            case Statement.Each(_, String variable, Expression source, List<Statement> body) ->
                Item.block(at, "Each " + variable + " in " + source(variable, source), of(body));
            case Statement.Emit emit ->
                new Sentence(at, "Emit " + emit.topic()).fields(emit.arguments()).words(to(emit.to())).item();
            case Statement.Create(_, String type, List<Named> fields, String result) ->
                new Sentence(at, "Create " + type).fields(fields).words(result(result)).item();
            case Statement.Remove(_, Expression entity) ->
                new Item.Line(at, "Remove " + ExpressionText.of(entity));
            case Statement.Link(_, boolean undone, String relation, List<Expression> arguments) ->
                new Item.Line(at, (undone ? "Unlink " : "Link ") + relation + "(" + ExpressionText.list(arguments) + ")");
            case Statement.Tell(_, int weight, Expression text) ->
                new Item.Line(at, "Tell " + weight + " " + ExpressionText.of(text));
            case Statement.Return(_, Expression value) ->
                value.at().written() ? new Sentence(at, "return").value(value).item() : new Item.Line(at, "return");
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
            parts.add(new Item.Part(condition.at(), head, of(condition.then())));
            if (condition.otherwise().size() != 1 || !(condition.otherwise().getFirst() instanceof Statement.If next)) {
                break;
            }
            word = "else if";
            condition = next;
        }
        if (!condition.otherwise().isEmpty()) {
            parts.add(new Item.Part(Position.NONE, "else", of(condition.otherwise())));
        }
        return parts;
    }

    private static String source(String variable, Expression source) {
        boolean question = source instanceof Expression.Quantified quantified
                && quantified.quantifier() == Quantifier.EACH
                && quantified.variable().equals(variable);
        return question ? ExpressionText.source((Expression.Quantified) source) : ExpressionText.of(source);
    }

    private static String to(Expression shard) {
        return shard.at().written() ? " to " + ExpressionText.within(shard, Operator.PLUS.tightness()) : "";
    }

    static String arguments(List<Named> arguments) {
        return arguments.stream()
                .map(it -> it.name().isEmpty()
                        ? ExpressionText.of(it.value())
                        : it.name() + ": " + ExpressionText.of(it.value()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static String result(String result) {
        return result.isEmpty() ? "" : " -> $" + result;
    }
}
