package dev.entente.dsl;

import java.util.List;
import java.util.stream.Stream;

/// Goes through statements and expressions, outer ones first.
final class Walk {
    private Walk() {}

    /// {@return the statements and all statements inside them}
    static Stream<Statement> statements(List<Statement> body) {
        return body.stream().flatMap(statement -> Stream.concat(Stream.of(statement), inside(statement)));
    }

    private static Stream<Statement> inside(Statement statement) {
        return switch (statement) {
            case Statement.Fork fork -> statements(fork.body());
            case Statement.If branch -> Stream.concat(statements(branch.then()), statements(branch.otherwise()));
            case Statement.While loop -> statements(loop.body());
            case Statement.Each loop -> statements(loop.body());
            case Statement.Call call -> statements(call.otherwise().body());
            case Statement.Join join -> statements(join.otherwise().body());
            case Statement.Saga saga -> Stream.concat(stages(saga.stages()), statements(saga.otherwise().body()));
            case Statement.Lock lock ->
                Stream.concat(statements(lock.body()), statements(lock.otherwise().body()));
            case Statement.Evaluate evaluate -> statements(evaluate.otherwise().body());
            case Statement.Negotiate negotiate -> statements(negotiate.otherwise().body());
            case Statement.Await await -> statements(await.otherwise().body());
            case Statement.Absolve _, Statement.Assign _, Statement.Start _, Statement.Do _, Statement.Achieve _, Statement.Cancel _,
                    Statement.Wait _, Statement.Fail _, Statement.Emit _, Statement.Create _, Statement.Remove _,
                    Statement.Link _, Statement.Tell _, Statement.Return _ -> Stream.empty();
        };
    }

    /// {@return the statements of steps and of what undoes them, and all statements inside them}
    static Stream<Statement> stages(List<Statement.Stage> stages) {
        return stages.stream()
                .flatMap(stage -> Stream.concat(
                        statements(stage.body()), statements(stage.compensate().body())));
    }

    /// {@return the expressions that a statement holds itself and those inside them, not those of the statements inside it}
    static Stream<Expression> expressions(Statement statement) {
        return held(statement).flatMap(Walk::expressions);
    }

    /// {@return the expressions that a statement holds itself, outermost only}
    static Stream<Expression> held(Statement statement) {
        return switch (statement) {
            case Statement.Assign(_, Expression target, _, Expression value) -> Stream.of(target, value);
            case Statement.Call call -> values(call.arguments());
            case Statement.Do step -> values(step.arguments());
            case Statement.Achieve step -> values(step.arguments());
            case Statement.Start step -> values(step.arguments());
            case Statement.Emit emit -> Stream.concat(values(emit.arguments()), Stream.of(emit.to()));
            case Statement.Create create -> values(create.fields());
            case Statement.Lock lock -> lock.keys().stream();
            case Statement.Evaluate evaluate ->
                Stream.concat(values(evaluate.arguments()), evaluate.constraints().stream());
            case Statement.Negotiate negotiate -> values(negotiate.arguments());
            case Statement.Await await -> Stream.of(await.contract());
            case Statement.Absolve absolve -> Stream.of(absolve.contract());
            case Statement.Fail fail -> Stream.of(fail.reason());
            case Statement.Fork _, Statement.Join _, Statement.Cancel _, Statement.Saga _, Statement.Wait _ ->
                Stream.empty();
            case Statement.If branch -> Stream.of(branch.condition());
            case Statement.While loop -> Stream.of(loop.condition());
            case Statement.Each loop -> Stream.of(loop.source());
            case Statement.Remove remove -> Stream.of(remove.entity());
            case Statement.Link link -> link.arguments().stream();
            case Statement.Tell tell -> Stream.of(tell.text());
            case Statement.Return back -> Stream.of(back.value());
        };
    }

    private static Stream<Expression> values(List<Named> named) {
        return named.stream().map(Named::value);
    }

    /// {@return the expression and all expressions inside it}
    static Stream<Expression> expressions(Expression expression) {
        return Stream.concat(Stream.of(expression), inside(expression).flatMap(Walk::expressions));
    }

    /// {@return the expressions that an expression is made of}
    static Stream<Expression> inside(Expression expression) {
        return switch (expression) {
            case Expression.Template template -> template.parts().stream();
            case Expression.Record record -> values(record.fields());
            case Expression.Field field -> Stream.of(field.of());
            case Expression.Apply apply -> apply.arguments().stream();
            case Expression.Unary unary -> Stream.of(unary.of());
            case Expression.Binary binary -> Stream.of(binary.left(), binary.right());
            case Expression.Quantified question -> Stream.of(question.where(), question.by());
            case Expression.Route route -> Stream.of(route.from(), route.to(), route.where(), route.by());
            case Expression.Number _, Expression.Truth _, Expression.Text _, Expression.Duration _, Expression.None _,
                    Expression.Name _, Expression.Variable _, Expression.Hole _ -> Stream.empty();
        };
    }
}
