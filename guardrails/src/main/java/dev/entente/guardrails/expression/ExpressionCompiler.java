package dev.entente.guardrails.expression;

import dev.entente.dsl.Expression;
import dev.entente.dsl.Named;
import dev.entente.dsl.Operator;
import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import java.util.ArrayList;
import java.util.List;

/// Turns expressions into code; one for each scope. The checker has already refused what is wrong with names and types.
final class ExpressionCompiler {
    private final Vocabulary vocabulary;
    private final Scope scope;

    ExpressionCompiler(Vocabulary vocabulary, Scope scope) {
        this.vocabulary = vocabulary;
        this.scope = scope;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Scope scope() {
        return scope;
    }

    Code compile(Expression expression) {
        return switch (expression) {
            case Expression.Number(_, long value) -> constant(Type.Plain.INT, value);
            case Expression.Truth(_, boolean value) -> constant(Type.Plain.BOOL, value ? 1 : 0);
            case Expression.Text(_, String value) -> constant(Type.Plain.TEXT, vocabulary.symbol(value));
            case Expression.None _ -> constant(Type.Plain.NONE, -1);
            case Expression.Template(_, var parts) -> template(parts);
            case Expression.Name(var at, String name) -> name(at, name);
            case Expression.Hole(var at, String name) -> name(at, name);
            case Expression.Variable(var at, String name) -> variable(at, name);
            case Expression.Field field -> field(field);
            case Expression.Unary(var at, var operator, var of) -> unary(at, operator, compile(of));
            case Expression.Binary binary -> Arithmetic.compile(binary, compile(binary.left()), compile(binary.right()));
            case Expression.Apply apply -> Functions.compile(apply, this);
            case Expression.Quantified quantified -> Quantifiers.compile(quantified, this);
            case Expression.Duration(_, var span) -> constant(Type.Plain.INT, span.ticks(vocabulary.tickMillis()));
            case Expression.Record(_, var fields) -> record(fields);
            case Expression.Route route -> Routes.compile(route, this);
        };
    }

    private static Code constant(Type type, long value) {
        return new Code.Scalar(type, _ -> value);
    }

    private Code template(List<Expression> parts) {
        var codes = parts.stream().map(this::wording).toList();
        return new Code.Telling(frame -> {
            var text = new StringBuilder();
            codes.forEach(code -> text.append(code.of(frame)));
            return text.toString();
        });
    }

    private Code.Wording wording(Expression part) {
        if (part instanceof Expression.Text(_, String value)) {
            return _ -> value;
        }
        return compile(part)::text;
    }

    private Code record(List<Named> fields) {
        var types = new ArrayList<Type.Field>();
        var leaves = new ArrayList<Code>();
        for (var field : fields) {
            var value = compile(field.value());
            types.add(new Type.Field(field.name(), value.type()));
            leaves.addAll(value.leaves());
        }
        return new Code.Compound(new Type.Fields(types), leaves);
    }

    private Code name(Position at, String name) {
        return scope.find(name).map(ExpressionCompiler::local).orElseGet(() -> vocabulary.entity(at, name));
    }

    private Code variable(Position at, String name) {
        return scope.find("$" + name)
                .map(ExpressionCompiler::local)
                .orElseGet(() -> vocabulary.state(at, scope.module(), name).code());
    }

    private static Code local(Scope.Slot slot) {
        if (slot.type() instanceof Type.ListOf) {
            throw new IllegalStateException("lists are not kept in names");
        }
        return new Variable.Local(slot.type(), slot.index()).code();
    }

    private Code field(Expression.Field field) {
        var of = compile(field.of());
        if (of instanceof Code.Compound record) {
            return record.field(field.name());
        }
        var attribute = vocabulary.attribute(field.at(), of.type(), field.name());
        return new Code.Scalar(attribute.type(), frame -> {
            int entity = (int) of.value(frame);
            if (entity < 0) {
                throw EvaluationException.ofNothing(field.at(), field.name());
            }
            if (!frame.view().exists(entity)) {
                throw EvaluationException.gone(field.at(), field.name(), frame.view().name(entity));
            }
            return frame.read(attribute.id(), entity);
        });
    }

    private static Code unary(Position at, Operator operator, Code of) {
        if (operator == Operator.NOT) {
            return new Code.Scalar(Type.Plain.BOOL, frame -> of.value(frame) == 0 ? 1 : 0);
        }
        return new Code.Scalar(Type.Plain.INT, frame -> Arithmetic.minus(at, 0, of.value(frame)));
    }
}
