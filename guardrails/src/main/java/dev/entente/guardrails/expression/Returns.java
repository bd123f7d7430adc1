package dev.entente.guardrails.expression;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what an operation returns, in the order written.
final class Returns {
    private Returns() {}

    static Optional<Expression> first(List<Statement> body) {
        return all(body).findFirst();
    }

    private static Stream<Expression> all(List<Statement> body) {
        return body.stream().flatMap(statement -> switch (statement) {
            case Statement.Return(_, var value) -> Stream.of(value);
            case Statement.If(_, _, var then, var otherwise) -> Stream.concat(all(then), all(otherwise));
            case Statement.Each(_, _, _, var inner) -> all(inner);
            case Statement.While(_, _, _, var inner) -> all(inner);
            default -> Stream.empty();
        });
    }

    /// {@return whether a value can be typed without the names that its body makes on the way}
    static boolean needsNoLocal(Expression value, Vocabulary vocabulary, Scope scope) {
        return switch (value) {
            case Expression.Variable(_, String name) -> vocabulary.hasState(scope.module(), name);
            case Expression.Text _, Expression.Template _, Expression.Number _, Expression.Truth _, Expression.Hole _ -> true;
            case Expression.Field(_, var of, _) -> needsNoLocal(of, vocabulary, scope);
            case Expression.Name(_, String name) ->
                scope.find(name).isPresent() || vocabulary.world().entity(name) >= 0;
            default -> false;
        };
    }
}
