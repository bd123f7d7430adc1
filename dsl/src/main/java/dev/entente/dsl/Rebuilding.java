package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Builds a tree again with other parts in it, from the inside out. Everything else stays as it is, places included.
///
/// @param expression what becomes of an expression, once its parts have been built
/// @param statement what becomes of a statement, once its parts have been built
/// @param bound how it goes on where a variable is bound, given the variable and how it went on so far
record Rebuilding(
        UnaryOperator<Expression> expression,
        UnaryOperator<Statement> statement,
        BiFunction<String, Rebuilding, Rebuilding> bound) {

    Rebuilding(UnaryOperator<Expression> expression, UnaryOperator<Statement> statement) {
        this(expression, statement, (_, same) -> same);
    }

    /// {@return what puts other expressions in the place of names and holes, except where a variable of the name is bound}
    ///
    /// @param values makes the other expression for the place of a name
    static Rebuilding replacing(Map<String, Function<Position, Expression>> values) {
        return new Rebuilding(
                it -> values.getOrDefault(name(it), _ -> it).apply(it.at()),
                UnaryOperator.identity(),
                (variable, same) -> values.containsKey(variable) ? replacing(without(values, variable)) : same);
    }

    private static String name(Expression expression) {
        return switch (expression) {
            case Expression.Name(_, String name) -> name;
            case Expression.Hole(_, String name) -> name;
            default -> "";
        };
    }

    private static Map<String, Function<Position, Expression>> without(
            Map<String, Function<Position, Expression>> values, String variable) {
        Map<String, Function<Position, Expression>> others = new HashMap<>(values);
        others.remove(variable);
        return others;
    }

    private Rebuilding in(String variable) {
        return bound.apply(variable, this);
    }

    Declaration of(Declaration declaration) {
        return switch (declaration) {
            case Declaration.Scenario it ->
                new Declaration.Scenario(
                        it.at(), it.name(), it.settings(), of(it.score()), of(it.victory()), it.shards());
            case Declaration.Constraint it -> new Declaration.Constraint(it.at(), it.name(), of(it.expression()));
            case Declaration.Saga it -> new Declaration.Saga(it.at(), it.name(), it.parameters(), stages(it.stages()));
            case Declaration.Director it ->
                new Declaration.Director(
                        it.at(), it.name(), it.role(), it.mind(), it.answers(), all(it.topics()));
            case Declaration.Module it -> new Declaration.Module(it.at(), it.name(), all(it.members()));
            case Declaration.Operation it ->
                new Declaration.Operation(it.at(), it.name(), it.parameters(), it.reads(), body(it.body()));
            case Declaration.On it -> new Declaration.On(it.at(), it.name(), of(it.when()), body(it.body()));
            case Declaration.Tick it -> new Declaration.Tick(it.at(), it.period(), body(it.body()));
            case Declaration.Goal it ->
                new Declaration.Goal(
                        it.at(),
                        it.name(),
                        it.parameters(),
                        it.strict(),
                        it.improvable(),
                        of(it.achieved()),
                        it.methods().stream().map(this::method).toList());
            case Declaration.Action it ->
                new Declaration.Action(
                        it.at(),
                        it.name(),
                        it.parameters(),
                        of(it.takes()),
                        of(it.requires()),
                        body(it.starts()),
                        body(it.effects()),
                        body(it.undo()));
            case Declaration.Contract it -> contract(it);
            case Declaration.Import _,
                    Declaration.Faction _,
                    Declaration.Entity _,
                    Declaration.Relation _,
                    Declaration.Event _,
                    Declaration.State _ -> declaration;
        };
    }

    private Declaration contract(Declaration.Contract it) {
        return new Declaration.Contract(
                it.at(),
                it.name(),
                it.parameters(),
                it.secret(),
                it.terms().stream()
                        .map(term -> new Declaration.Term(
                                term.at(), term.name(), of(term.low()), of(term.high()), of(term.step())))
                        .toList(),
                it.worths().stream()
                        .map(worth -> new Declaration.Worth(
                                worth.at(), worth.party(), of(worth.value()), of(worth.reserve())))
                        .toList(),
                it.pledges().stream().map(this::pledge).toList(),
                it.commitments().stream()
                        .map(line -> new Declaration.Commitment(line.at(), line.party(), promise(line.promise())))
                        .toList(),
                it.needed(),
                block(it.settled()),
                block(it.breach()));
    }

    private Declaration.Pledge pledge(Declaration.Pledge it) {
        return new Declaration.Pledge(
                it.at(), it.purpose(), it.party(), of(it.amount()), it.attribute(), it.clause());
    }

    private Promise promise(Promise promise) {
        return switch (promise) {
            case Promise.Fork it ->
                new Promise.Fork(
                        it.at(), it.name(), body(it.body()), of(it.when()), of(it.from()), of(it.by()), block(it.undo()));
            case Promise.Keep it -> new Promise.Keep(it.at(), it.name(), of(it.when()), of(it.from()), of(it.by()));
            case Promise.Join _ -> promise;
        };
    }

    List<Declaration> all(List<Declaration> declarations) {
        return declarations.stream().map(this::of).toList();
    }

    Declaration.Method method(Declaration.Method it) {
        return new Declaration.Method(it.at(), it.name(), of(it.when()), of(it.prefer()), body(it.body()));
    }

    List<Statement> body(List<Statement> body) {
        return body.stream().map(it -> statement.apply(within(it))).toList();
    }

    private Statement.Block block(Statement.Block block) {
        return block.written() ? new Statement.Block(block.at(), body(block.body())) : block;
    }

    private List<Statement.Stage> stages(List<Statement.Stage> stages) {
        return stages.stream()
                .map(it -> new Statement.Stage(it.at(), body(it.body()), block(it.compensate())))
                .toList();
    }

    private Statement within(Statement statement) {
        return switch (statement) {
            case Statement.Assign it ->
                new Statement.Assign(it.at(), of(it.target()), it.assignment(), of(it.value()));
            case Statement.Call it ->
                new Statement.Call(
                        it.at(),
                        it.module(),
                        it.operation(),
                        named(it.arguments()),
                        it.result(),
                        it.attempts(),
                        block(it.otherwise()));
            case Statement.Start it -> new Statement.Start(it.at(), it.module(), it.operation(), named(it.arguments()));
            case Statement.Do it -> new Statement.Do(it.at(), it.action(), named(it.arguments()));
            case Statement.Achieve it -> new Statement.Achieve(it.at(), it.goal(), named(it.arguments()));
            case Statement.Emit it -> new Statement.Emit(it.at(), it.topic(), named(it.arguments()), of(it.to()));
            case Statement.Create it -> new Statement.Create(it.at(), it.type(), named(it.fields()), it.result());
            case Statement.Remove it -> new Statement.Remove(it.at(), of(it.entity()));
            case Statement.Link it ->
                new Statement.Link(it.at(), it.undone(), it.relation(), expressions(it.arguments()));
            case Statement.Tell it -> new Statement.Tell(it.at(), it.weight(), of(it.text()));
            case Statement.Fail it -> new Statement.Fail(it.at(), of(it.reason()));
            case Statement.Return it -> new Statement.Return(it.at(), of(it.value()));
            case Statement.Absolve it -> new Statement.Absolve(it.at(), of(it.contract()), it.clause(), it.breaks());
            case Statement.Cancel _, Statement.Wait _ -> statement;
            case Statement.Fork _,
                    Statement.Join _,
                    Statement.Saga _,
                    Statement.Lock _,
                    Statement.Evaluate _,
                    Statement.Negotiate _,
                    Statement.Await _,
                    Statement.If _,
                    Statement.While _,
                    Statement.Each _ -> around(statement);
        };
    }

    /// Builds a statement that holds others.
    private Statement around(Statement statement) {
        return switch (statement) {
            case Statement.Fork it -> new Statement.Fork(it.at(), it.name(), body(it.body()));
            case Statement.Join it ->
                new Statement.Join(it.at(), it.fork(), it.needed(), it.timeout(), block(it.otherwise()));
            case Statement.Saga it -> new Statement.Saga(it.at(), stages(it.stages()), block(it.otherwise()));
            case Statement.Lock it ->
                new Statement.Lock(
                        it.at(), expressions(it.keys()), it.timeout(), body(it.body()), block(it.otherwise()));
            case Statement.Evaluate it ->
                new Statement.Evaluate(
                        it.at(),
                        it.mind(),
                        it.topic(),
                        named(it.arguments()),
                        it.result(),
                        it.resultAt(),
                        expressions(it.constraints()),
                        it.retries(),
                        block(it.otherwise()));
            case Statement.Negotiate it ->
                new Statement.Negotiate(
                        it.at(),
                        it.contract(),
                        named(it.arguments()),
                        it.mediated(),
                        it.by(),
                        it.result(),
                        it.resultAt(),
                        block(it.otherwise()));
            case Statement.Await it ->
                new Statement.Await(
                        it.at(), of(it.contract()), it.clause(), it.timeout(), block(it.otherwise()));
            case Statement.If it ->
                new Statement.If(it.at(), of(it.condition()), body(it.then()), body(it.otherwise()));
            case Statement.While it -> new Statement.While(it.at(), of(it.condition()), it.most(), body(it.body()));
            case Statement.Each it -> 
                new Statement.Each(
                        it.at(), it.variable(), of(it.source()), in(it.variable()).body(it.body()));
            default -> throw new IllegalArgumentException("(%s) holds no statements".formatted(statement));
        };
    }

    private List<Named> named(List<Named> named) {
        return named.stream()
                .map(it -> new Named(it.at(), it.name(), of(it.value())))
                .toList();
    }

    private List<Expression> expressions(List<Expression> expressions) {
        return expressions.stream().map(this::of).toList();
    }

    Expression of(Expression expression) {
        return this.expression.apply(within(expression));
    }

    private Expression within(Expression expression) {
        return switch (expression) {
            case Expression.Record it -> new Expression.Record(it.at(), named(it.fields()));
            case Expression.Template it -> new Expression.Template(it.at(), expressions(it.parts()));
            case Expression.Field it -> new Expression.Field(it.at(), of(it.of()), it.name());
            case Expression.Apply it -> new Expression.Apply(it.at(), it.name(), expressions(it.arguments()));
            case Expression.Unary it -> new Expression.Unary(it.at(), it.operator(), of(it.of()));
            case Expression.Binary it ->
                new Expression.Binary(it.at(), it.operator(), of(it.left()), of(it.right()));
            case Expression.Quantified it ->
                new Expression.Quantified(
                        it.at(),
                        it.quantifier(),
                        it.variable(),
                        it.of(),
                        in(it.variable()).of(it.where()),
                        in(it.variable()).of(it.by()));
            case Expression.Route it ->
                new Expression.Route(
                        it.at(),
                        it.variable(),
                        it.relation(),
                        of(it.from()),
                        of(it.to()),
                        in(it.variable()).of(it.where()),
                        in(it.variable()).of(it.by()));
            case Expression.Number _,
                    Expression.Truth _,
                    Expression.Text _,
                    Expression.Duration _,
                    Expression.None _,
                    Expression.Name _,
                    Expression.Variable _,
                    Expression.Hole _ -> expression;
        };
    }
}
