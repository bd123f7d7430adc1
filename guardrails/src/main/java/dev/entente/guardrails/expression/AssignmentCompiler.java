package dev.entente.guardrails.expression;

import dev.entente.dsl.Assignment;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Position;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import java.util.List;

/// Turns into effects what keeps a value: `target = value`, `return value`.
///
/// The parts of a record are worked out before the first is written, so `$a = { x: $a.y, y: $a.x }` exchanges them.
final class AssignmentCompiler {
    /// The name under which an operation keeps what it returns; no name of the language can be the same.
    static final String RESULT = "return";

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final ExpressionCompiler expressions;

    AssignmentCompiler(Vocabulary vocabulary, Scope scope, ExpressionCompiler expressions) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.expressions = expressions;
    }

    Effect assign(Statement.Assign assign) {
        var value = expressions.compile(assign.value());
        return switch (assign.target()) {
            case Expression.Field field -> field(assign, field, expressions.compile(field.of()), value);
            case Expression.Variable variable -> store(assign, variable(variable, value.type()), value);
            default -> throw new IllegalStateException("unchecked target at " + assign.at());
        };
    }

    private Effect field(Statement.Assign assign, Expression.Field field, Code of, Code value) {
        return of.type() instanceof Type.Fields
                ? store(assign, variable(field, value.type()), value)
                : attribute(assign, field, of, value);
    }

    private Effect attribute(Statement.Assign assign, Expression.Field field, Code entity, Code value) {
        var attribute = vocabulary.attribute(field.at(), entity.type(), field.name());
        return (frame, target) -> {
            int id = existing(field.at(), field.name(), entity, frame);
            long amount = valueOf(value, frame, target);
            Variable.State.write(assign.assignment(), attribute.id(), id, amount, assign.at(), target);
            return false;
        };
    }

    static int existing(Position at, String attribute, Code entity, Frame frame) {
        int id = (int) entity.value(frame);
        if (id < 0) {
            throw EvaluationException.ofNothing(at, attribute);
        }
        if (!frame.view().exists(id)) {
            throw EvaluationException.gone(at, attribute, frame.view().name(id));
        }
        return id;
    }

    /// {@return where the target of an assignment is kept; a name that is new becomes local}
    ///
    /// @param first the type of the value, which is that of a new name
    private Variable variable(Expression target, Type first) {
        return switch (target) {
            case Expression.Field(_, var of, String name) -> variable(of, first).field(name);
            case Expression.Variable(var at, String name) -> {
                var local = scope.find("$" + name);
                if (local.isEmpty() && vocabulary.hasState(scope.module(), name)) {
                    yield vocabulary.state(at, scope.module(), name);
                }
                yield local(name, local.map(Scope.Slot::type).orElse(first));
            }
            default -> throw new IllegalStateException("unchecked target at " + target.at());
        };
    }

    /// {@return the local variable of a name, bound if it is new}
    Variable.Local local(String name, Type first) {
        var known = scope.find("$" + name);
        var type = known.map(Scope.Slot::type).orElse(first);
        return new Variable.Local(type, known.map(Scope.Slot::index).orElseGet(() -> scope.bind("$" + name, type)));
    }

    private static Effect store(Statement.Assign assign, Variable variable, Code value) {
        return store(variable, assign.assignment(), ordered(value, variable.type()), assign.at());
    }

    private static Effect store(Variable variable, Assignment how, List<Code> leaves, Position at) {
        if (leaves.size() == 1) {
            var leaf = leaves.getFirst();
            return (frame, target) -> {
                variable.write(0, how, valueOf(leaf, frame, target), at, frame, target);
                return false;
            };
        }
        return (frame, target) -> {
            var values = leaves.stream().mapToLong(leaf -> valueOf(leaf, frame, target)).toArray();
            for (int i = 0; i < values.length; i++) {
                variable.write(i, how, values[i], at, frame, target);
            }
            return false;
        };
    }

    Effect giveBack(Statement.Return back) {
        var value = expressions.compile(back.value());
        var known = scope.find(RESULT).map(Scope.Slot::type);
        if (value.type() == Type.Plain.NONE && known.filter(type -> !(type instanceof Type.Fields)).isEmpty()) {
            return (_, _) -> true; // only the type is asked for, and none has none; no record is none
        }
        var type = known.orElse(value.type());
        int slot = scope.find(RESULT).map(Scope.Slot::index).orElseGet(() -> scope.bind(RESULT, type));
        var stored = store(new Variable.Local(type, slot), Assignment.SET, ordered(value, type), back.at());
        return (frame, target) -> {
            stored.run(frame, target);
            return true;
        };
    }

    /// {@return the leaves of a value in the order of a type, whose fields it may have in another order}
    static List<Code> ordered(Code value, Type type) {
        if (value instanceof Code.Compound given && type instanceof Type.Fields record) {
            return record.fields().stream()
                    .flatMap(field -> ordered(given.field(field.name()), field.type()).stream())
                    .toList();
        }
        return value.leaves();
    }

    static long valueOf(Code code, Frame frame, Target target) {
        return code instanceof Code.Telling ? target.symbol(code.text(frame)) : code.value(frame);
    }
}
