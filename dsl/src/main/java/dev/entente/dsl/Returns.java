package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says which part of an operation decides the type of what it returns: all up to its first `return` of a value.
///
/// A `return none` decides nothing, for `none` is of every entity type. The checker and the compiler both read this
/// part alone, so they find the same type, whatever else is read before.
public final class Returns {
    private Returns() {}

    /// {@return the body without what stands behind its first `return` of a value; empty where it has none}
    public static Optional<List<Statement>> deciding(List<Statement> body) {
        boolean decides = Walk.statements(body).anyMatch(Returns::decides);
        return decides ? Optional.of(cut(body)) : Optional.empty();
    }

    private static boolean decides(Statement statement) {
        return statement instanceof Statement.Return(_, Expression value) && !(value instanceof Expression.None);
    }

    private static List<Statement> cut(List<Statement> body) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : body) {
            if (Walk.statements(List.of(statement)).anyMatch(Returns::decides)) {
                kept.add(within(statement));
                return kept;
            }
            kept.add(statement);
        }
        return kept;
    }

    private static Statement within(Statement statement) {
        return switch (statement) {
            case Statement.If branch when Walk.statements(branch.then()).anyMatch(Returns::decides) ->
                new Statement.If(branch.at(), branch.condition(), cut(branch.then()), List.of());
            case Statement.If branch ->
                new Statement.If(branch.at(), branch.condition(), branch.then(), cut(branch.otherwise()));
            case Statement.Each loop ->
                new Statement.Each(loop.at(), loop.variable(), loop.source(), cut(loop.body()));
            case Statement.While loop ->
                new Statement.While(loop.at(), loop.condition(), loop.most(), cut(loop.body()));
            case Statement.Lock lock when Walk.statements(lock.body()).anyMatch(Returns::decides) ->
                new Statement.Lock(lock.at(), lock.keys(), lock.timeout(), cut(lock.body()), Statement.Block.NONE);
            case Statement.Lock lock ->
                new Statement.Lock(lock.at(), lock.keys(), lock.timeout(), lock.body(), cut(lock.otherwise()));
            case Statement.Join join ->
                new Statement.Join(join.at(), join.fork(), join.needed(), join.timeout(), cut(join.otherwise()));
            case Statement.Saga saga when Walk.stages(saga.stages()).noneMatch(Returns::decides) ->
                new Statement.Saga(saga.at(), saga.stages(), cut(saga.otherwise()));
            case Statement.Call call ->
                new Statement.Call(
                        call.at(),
                        call.module(),
                        call.operation(),
                        call.arguments(),
                        call.result(),
                        call.attempts(),
                        cut(call.otherwise()));
            default -> statement;
        };
    }

    private static Statement.Block cut(Statement.Block block) {
        return block.written() ? new Statement.Block(block.at(), cut(block.body())) : block;
    }
}
