package dev.entente.engine.execution;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells statements that change nothing but the names of their body, so that no gate need be asked.
///
/// @param reads the `/return` operations, as `Module.Operation`
record Locals(Set<String> reads) {

    /// {@return whether statements change only names}
    ///
    /// @param scope the names as they are once the statements are compiled
    boolean only(List<Statement> body, Scope scope) {
        return body.stream().allMatch(statement -> only(statement, scope));
    }

    private boolean only(Statement statement, Scope scope) {
        return switch (statement) {
            case Statement.Assign assign -> name(assign.target(), scope);
            case Statement.If(_, _, var then, var otherwise) -> only(then, scope) && only(otherwise, scope);
            case Statement.While loop -> only(loop.body(), scope);
            case Statement.Each each -> only(each.body(), scope);
            case Statement.Call call -> reads.contains(call.module() + "." + call.operation());
            case Statement.Fail _, Statement.Return _ -> true;
            case Statement.Start _, Statement.Do _, Statement.Achieve _, Statement.Fork _, Statement.Join _,
                    Statement.Cancel _, Statement.Saga _, Statement.Lock _, Statement.Evaluate _, Statement.Negotiate _, Statement.Await _,
                    Statement.Absolve _, Statement.Wait _,
                    Statement.Emit _, Statement.Create _, Statement.Remove _, Statement.Link _,
                    Statement.Tell _ -> false;
        };
    }

    private static boolean name(Expression target, Scope scope) {
        return switch (target) {
            case Expression.Variable(_, String name) -> scope.find("$" + name).isPresent();
            case Expression.Field(_, var of, _) -> record(of, scope);
            default -> false;
        };
    }

    /// A field of an entity is an attribute, be the entity in a record.
    private static boolean record(Expression of, Scope scope) {
        return type(of, scope) instanceof Type.Fields;
    }

    /// {@return the type of a name, or of a field of a record; null where it is none}
    private static @Nullable Type type(Expression of, Scope scope) {
        return switch (of) {
            case Expression.Variable(_, String name) -> scope.find("$" + name).map(Scope.Slot::type).orElse(null);
            case Expression.Field(_, var inner, String name) when type(inner, scope) instanceof Type.Fields record ->
                record.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(Type.Field::type)
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }
}
