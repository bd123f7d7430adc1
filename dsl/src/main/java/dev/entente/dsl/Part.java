package dev.entente.dsl;

import java.util.List;
import java.util.stream.Stream;

/// A part of a program with names of its own: a body and the expressions that belong to it.
///
/// @param module the module it stands in; empty outside of one
/// @param name by which it is called, such as `Ledger.Pay` or `Saga.BuyPass`; empty where it has none
/// @param parameters what its declaration declares
/// @param around expressions beside the body, such as its condition
/// @param body empty where there is none
record Part(
        String module, String name, List<Parameter> parameters, List<Expression> around, List<Statement> body) {

    /// The name under which declared sagas are called, as if it were a module's.
    static final String SAGA = "Saga";

    Part {
        parameters = List.copyOf(parameters);
        around = List.copyOf(around);
        body = List.copyOf(body);
    }

    /// {@return all parts, in the order written; a saga's body is one statement with its steps}
    static List<Part> of(Program program) {
        return program.declarations().stream().flatMap(it -> of("", it)).toList();
    }

    /// {@return the parts of a declaration}
    ///
    /// @param module the module it stands in; empty outside of one
    static Stream<Part> of(String module, Declaration declaration) {
        return switch (declaration) {
            case Declaration.Scenario it -> alone(List.of(), it.score(), it.victory());
            case Declaration.Faction it ->
                Stream.of(new Part(
                        "", "", List.of(), it.fields().stream().map(Named::value).toList(), List.copyOf(it.pursues())));
            case Declaration.Constraint it -> alone(List.of(), it.expression());
            case Declaration.State it -> alone(List.of(), it.initial());
            case Declaration.Entity it ->
                it.attributes().stream().flatMap(attribute -> alone(List.of(), attribute.initial()));
            case Declaration.Saga it ->
                Stream.of(new Part("", SAGA + "." + it.name(), it.parameters(), List.of(), List.of(body(it))));
            case Declaration.Director it -> it.topics().stream().flatMap(topic -> topic(it.name(), topic));
            case Declaration.Module it -> it.members().stream().flatMap(member -> of(it.name(), member));
            case Declaration.Operation it ->
                Stream.of(new Part(module, module + "." + it.name(), it.parameters(), List.of(), it.body()));
            case Declaration.On it ->
                Stream.of(new Part(module, "", List.of(), List.of(it.when()), it.body()));
            case Declaration.Tick it -> Stream.of(new Part(module, "", List.of(), List.of(), it.body()));
            case Declaration.Goal it -> Stream.concat(alone(it.parameters(), it.achieved()), methods(it));
            case Declaration.Action it -> action(it);
            case Declaration.Contract it -> contract(it);
            case Declaration.Import _, Declaration.Relation _, Declaration.Event _ -> Stream.of();
        };
    }

    private static Stream<Part> alone(List<Parameter> parameters, Expression... around) {
        return Stream.of(new Part("", "", parameters, List.of(around), List.of()));
    }

    private static Statement body(Declaration.Saga saga) {
        return new Statement.Saga(saga.at(), saga.stages(), Statement.Block.NONE);
    }

    private static Stream<Part> topic(String mind, Declaration topic) {
        return of("", topic)
                .map(it -> new Part("", mind + "." + topic.name(), it.parameters(), it.around(), it.body()));
    }

    private static Stream<Part> methods(Declaration.Goal goal) {
        return goal.methods().stream()
                .map(it -> new Part(
                        "", "", goal.parameters(), List.of(it.when(), it.prefer()), it.body()));
    }

    private static Stream<Part> action(Declaration.Action it) {
        return Stream.concat(
                alone(it.parameters(), it.takes(), it.requires()),
                Stream.of(it.starts(), it.effects(), it.undo())
                        .map(body -> new Part("", "", it.parameters(), List.of(), body)));
    }

    private static Stream<Part> contract(Declaration.Contract it) {
        List<Parameter> known = Contracts.known(it);
        return Stream.concat(
                Stream.of(new Part("", "", known, Contracts.expressions(it), List.of())),
                Contracts.bodies(it).map(body -> new Part("", "", known, List.of(), body)));
    }

    /// {@return the statements of the body and those inside them}
    Stream<Statement> statements() {
        return Walk.statements(body);
    }

    /// {@return all expressions, those of the body and those beside it, outer ones first}
    Stream<Expression> expressions() {
        return Stream.concat(
                around.stream().flatMap(Walk::expressions), statements().flatMap(Walk::expressions));
    }

    /// {@return the names that the part itself binds}
    Stream<String> bound() {
        return Stream.of(
                        parameters.stream().map(Parameter::name),
                        statements().filter(Statement.Each.class::isInstance).map(it -> ((Statement.Each) it).variable()),
                        expressions().flatMap(Part::binds))
                .flatMap(names -> names);
    }

    private static Stream<String> binds(Expression expression) {
        return switch (expression) {
            case Expression.Quantified(_, _, String variable, _, _, _) -> Stream.of(variable);
            case Expression.Route(_, String variable, _, _, _, _, _) -> Stream.of(variable);
            default -> Stream.empty();
        };
    }
}
