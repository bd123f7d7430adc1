package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes declarations as items for the layout.
final class DeclarationItems {
    private static final int PART = "requires".length();

    private DeclarationItems() {}

    static List<Item> of(List<Declaration> declarations) {
        return declarations.stream().map(DeclarationItems::of).toList();
    }

    private static Item of(Declaration declaration) {
        Position at = declaration.at();
        String name = declaration.name();
        return switch (declaration) {
            case Declaration.Scenario scenario -> Item.block(at, "Scenario " + name, RunItems.of(scenario));
            case Declaration.Import _ -> line(at, "Import " + ExpressionText.quoted(name));
            case Declaration.Director director ->
                Item.block(at, word(director.role()) + " " + name, RunItems.of(director, of(director.topics())));
            case Declaration.Faction faction -> Item.block(at, "Faction " + name, RunItems.of(faction));
            case Declaration.Entity(_, _, List<Declaration.Attribute> attributes) ->
                Item.block(at, "Entity " + name, attributes.stream().map(DeclarationItems::of).toList());
            case Declaration.Relation(_, _, List<String> of, boolean symmetric) ->
                line(at, "Relation " + name + "(" + String.join(", ", of) + ")" + (symmetric ? " symmetric" : ""));
            case Declaration.Constraint(_, _, Expression expression) ->
                line(at, "Constraint " + name + ": " + ExpressionText.of(expression));
            case Declaration.Event(_, _, List<Parameter> parameters) ->
                line(at, "Event " + name + "(" + parameters(parameters) + ")");
            case Declaration.State(_, _, Expression initial) ->
                new Sentence(at, "$" + name + " =").value(initial).item();
            case Declaration.Module(_, _, List<Declaration> members) ->
                Item.block(at, "Module " + name, of(members));
            case Declaration.Operation operation ->
                Item.block(at, head(operation), StatementItems.of(operation.body()));
            case Declaration.On(_, _, Expression when, List<Statement> body) ->
                Item.block(at, "ON (" + name + ")" + clause(" when ", when), StatementItems.of(body));
            case Declaration.Tick(_, Span period, List<Statement> body) ->
                Item.block(at, "Tick [" + period + "]", StatementItems.of(body));
            case Declaration.Goal goal ->
                Item.block(at, head(goal), body(goal));
            case Declaration.Saga(_, _, List<Parameter> parameters, List<Statement.Stage> stages) ->
                Item.block(at, "Saga " + name + optional(parameters), WaitItems.stages(stages));
            case Declaration.Action action -> Item.block(at, head(action), body(action));
            case Declaration.Contract contract ->
                Item.block(
                        at,
                        "Contract " + name + "(" + parameters(contract.parameters()) + ")"
                                + (contract.secret() ? " secret" : ""),
                        ContractItems.of(contract));
        };
    }

    private static Item of(Declaration.Attribute attribute) {
        return line(
                attribute.at(),
                attribute.name() + ": " + attribute.type() + clause(" = ", attribute.initial())
                        + (attribute.secret() ? " private" : ""));
    }

    private static String head(Declaration.Operation operation) {
        return operation.name() + optional(operation.parameters()) + (operation.reads() ? " /return" : " /execute");
    }

    private static String head(Declaration.Goal goal) {
        return "Goal " + goal.name() + "(" + parameters(goal.parameters()) + ")"
                + (goal.strict() ? " strict" : "") + (goal.improvable() ? " improvable" : "");
    }

    private static List<Item> body(Declaration.Goal goal) {
        List<Item> body = new ArrayList<>();
        if (goal.achieved().at().written()) {
            body.add(line(goal.achieved().at(), "Achieved when " + ExpressionText.of(goal.achieved())));
        }
        for (Declaration.Method method : goal.methods()) {
            String head =
                    "Method " + method.name() + clause(" when ", method.when()) + clause(" prefer ", method.prefer());
            body.add(Item.block(method.at(), head, StatementItems.of(method.body())));
        }
        return body;
    }

    private static String head(Declaration.Action action) {
        String head = "Action " + action.name() + "(" + parameters(action.parameters()) + ")";
        if (!action.takes().at().written()) {
            return head;
        }
        boolean one = action.takes() instanceof Expression.Number(_, long value) && value == 1;
        return head + " takes " + ExpressionText.of(action.takes()) + (one ? " tick" : " ticks");
    }

    private static List<Item> body(Declaration.Action action) {
        List<Item> body = new ArrayList<>();
        if (action.requires().at().written()) {
            body.add(line(action.requires().at(), "requires " + ExpressionText.of(action.requires())));
        }
        part(body, "starts", action.starts());
        part(body, "effects", action.effects());
        part(body, "undo", action.undo());
        return body;
    }

    private static void part(List<Item> body, String head, List<Statement> statements) {
        if (!statements.isEmpty()) {
            Position at = statements.getFirst().at();
            Item.Part part = new Item.Part(at, head, PART, StatementItems.of(statements), Item.Kind.STEPS);
            body.add(new Item.Blocks(at, List.of(part)));
        }
    }

    private static String clause(String word, Expression expression) {
        return expression.at().written() ? word + ExpressionText.of(expression) : "";
    }

    private static String word(Declaration.Role role) {
        return switch (role) {
            case DIRECTOR -> "Director";
            case OBSERVER -> "Observer";
        };
    }

    private static String optional(List<Parameter> parameters) {
        return parameters.isEmpty() ? "" : "(" + parameters(parameters) + ")";
    }

    private static String parameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(it -> it.name() + ": " + it.type())
                .collect(Collectors.joining(", "));
    }

    private static Item line(Position at, String text) {
        return new Item.Line(at, text);
    }
}
