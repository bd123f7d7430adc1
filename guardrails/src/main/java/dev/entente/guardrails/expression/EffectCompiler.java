package dev.entente.guardrails.expression;

import dev.entente.dsl.Assignment;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Named;
import dev.entente.dsl.Position;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import java.util.List;

/// Turns the bodies of modules and actions into effects.
final class EffectCompiler {
    /// The name under which an operation keeps what it returns; no name of the language can be the same.
    static final String RESULT = "return";
    /// No loop runs longer, whatever its `max` says.
    private static final long ROUNDS = 1_000_000;

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final ExpressionCompiler expressions;

    EffectCompiler(Vocabulary vocabulary, Scope scope) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.expressions = new ExpressionCompiler(vocabulary, scope);
    }

    /// Compiles a whole body, which begins with the entities that it keeps being none.
    ///
    /// @param first the first slot that is the body's own
    Effect body(List<Statement> body, int first) {
        var effect = compile(body);
        var kept = scope.kept(first);
        return kept.length == 0 ? effect : (frame, target) -> {
            for (int slot : kept) {
                frame.slot(slot, -1);
            }
            return effect.run(frame, target);
        };
    }

    Effect compile(List<Statement> body) {
        var effects = body.stream().map(this::compile).toArray(Effect[]::new);
        return (frame, target) -> {
            for (var effect : effects) {
                if (effect.run(frame, target)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Effect compile(Statement statement) {
        return switch (statement) {
            case Statement.Assign assign -> assign(assign);
            case Statement.If(_, var condition, var then, var otherwise) ->
                    choice(expressions.compile(condition), compile(then), compile(otherwise));
            case Statement.Each each -> each(each);
            case Statement.While loop -> loop(loop);
            case Statement.Call call -> call(call);
            case Statement.Create create -> create(create);
            case Statement.Remove(var at, var entity) -> remove(at, expressions.compile(entity));
            case Statement.Link link -> link(link);
            case Statement.Tell(_, int weight, var text) -> tell(weight, expressions.compile(text));
            case Statement.Emit emit -> emit(emit);
            case Statement.Return(_, var value) -> giveBack(expressions.compile(value));
            case Statement.Start _, Statement.Cancel _, Statement.Saga _, Statement.Lock _, Statement.Evaluate _,
                    Statement.Wait _, Statement.Fail _ -> throw new IllegalStateException("not written yet");
            case Statement.Do _, Statement.Achieve _, Statement.Fork _, Statement.Join _ ->
                    throw new IllegalStateException("not an effect, and unchecked: " + statement);
        };
    }

    private Effect assign(Statement.Assign assign) {
        var value = expressions.compile(assign.value());
        return switch (assign.target()) {
            case Expression.Field(var at, var of, String name) -> assignField(assign, at, of, name, value);
            case Expression.Variable(var at, String name) -> assignVariable(assign, at, name, value);
            default -> throw new IllegalStateException("unchecked target at " + assign.at());
        };
    }

    private Effect assignField(Statement.Assign assign, Position at, Expression of, String name, Code value) {
        var entity = expressions.compile(of);
        var place = vocabulary.attribute(at, entity.type(), name);
        return (frame, target) -> {
            int id = existing(at, name, entity, frame);
            write(assign, place.attribute(), id, valueOf(value, frame, target), target);
            return false;
        };
    }

    private static int existing(Position at, String attribute, Code entity, Frame frame) {
        int id = (int) entity.value(frame);
        if (id < 0) {
            throw EvaluationException.ofNothing(at, attribute);
        }
        if (!frame.view().exists(id)) {
            throw EvaluationException.gone(at, attribute, frame.view().name(id));
        }
        return id;
    }

    private static void write(Statement.Assign assign, int attribute, int entity, long value, Target target) {
        switch (assign.assignment()) {
            case SET -> target.set(attribute, entity, value);
            case ADD -> target.add(attribute, entity, value);
            case SUBTRACT -> target.add(attribute, entity, Arithmetic.minus(assign.at(), 0, value));
        }
    }

    private Effect assignVariable(Statement.Assign assign, Position at, String name, Code value) {
        if (scope.find("$" + name).isEmpty() && vocabulary.hasState(scope.module(), name)) {
            var place = vocabulary.state(at, scope.module(), name);
            return (frame, target) -> {
                write(assign, place.attribute(), place.entity(), valueOf(value, frame, target), target);
                return false;
            };
        }
        int slot = scope.find("$" + name).map(Scope.Slot::index).orElseGet(() -> scope.bind("$" + name, value.type()));
        return (frame, target) -> {
            frame.slot(slot, next(assign, frame.slot(slot), valueOf(value, frame, target)));
            return false;
        };
    }

    private static long next(Statement.Assign assign, long before, long value) {
        Assignment how = assign.assignment();
        return switch (how) {
            case SET -> value;
            case ADD -> Arithmetic.plus(assign.at(), before, value);
            case SUBTRACT -> Arithmetic.minus(assign.at(), before, value);
        };
    }

    private static long valueOf(Code code, Frame frame, Target target) {
        return code instanceof Code.Telling ? target.symbol(code.text(frame)) : code.value(frame);
    }

    private static Effect choice(Code condition, Effect then, Effect otherwise) {
        return (frame, target) -> (condition.holds(frame) ? then : otherwise).run(frame, target);
    }

    private Effect each(Statement.Each each) {
        var source = expressions.compile(each.source());
        var element = new Type.Ref(((Type.ListOf) source.type()).entity(), false);
        return scope.binding(each.variable(), element, slot -> {
            var body = compile(each.body());
            return (Effect) (frame, target) -> {
                for (int entity : source.entities(frame)) {
                    frame.slot(slot, entity);
                    if (frame.view().exists(entity) && body.run(frame, target)) {
                        return true;
                    }
                }
                return false;
            };
        });
    }

    private Effect loop(Statement.While loop) {
        var condition = expressions.compile(loop.condition());
        var body = compile(loop.body());
        long most = Math.min(loop.most(), ROUNDS);
        return (frame, target) -> {
            for (long round = 0; condition.holds(frame); round++) {
                if (round == most) {
                    throw EvaluationException.rounds(loop.at(), most);
                }
                if (body.run(frame, target)) {
                    return true;
                }
            }
            return false;
        };
    }

    private Effect call(Statement.Call call) {
        var operation = vocabulary.operation(call.at(), call.module(), call.operation());
        var places = new int[call.arguments().size()];
        var values = new Code[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = operation.parameter(call.arguments().get(i).name(), i);
            values[i] = expressions.compile(call.arguments().get(i).value());
        }
        int result = call.result().isEmpty() ? -1 : local(call.result(), operation.type());
        return (frame, target) -> {
            var arguments = new long[operation.arity()];
            for (int i = 0; i < places.length; i++) {
                arguments[places[i]] = valueOf(values[i], frame, target);
            }
            long value = operation.call(call.at(), arguments, frame, target);
            if (result >= 0) {
                frame.slot(result, value);
            }
            return false;
        };
    }

    private int local(String name, Type type) {
        return scope.find("$" + name).map(Scope.Slot::index).orElseGet(() -> scope.bind("$" + name, type));
    }

    private Effect create(Statement.Create create) {
        int type = vocabulary.type(create.type());
        var reference = new Type.Ref(create.type(), false);
        var fields = create.fields();
        var attributes = fields.stream()
                .mapToInt(field -> vocabulary.attribute(field.at(), reference, field.name()).attribute())
                .toArray();
        var values = fields.stream().map(Named::value).map(expressions::compile).toArray(Code[]::new);
        int result = create.result().isEmpty() ? -1 : local(create.result(), reference);
        return (frame, target) -> {
            int entity = target.create(type);
            for (int i = 0; i < values.length; i++) {
                target.set(attributes[i], entity, valueOf(values[i], frame, target));
            }
            if (result >= 0) {
                frame.slot(result, entity);
            }
            return false;
        };
    }

    private static Effect remove(Position at, Code entity) {
        return (frame, target) -> {
            target.remove(existing(at, "Remove", entity, frame));
            return false;
        };
    }

    private Effect link(Statement.Link link) {
        int relation = vocabulary.relation(link.relation());
        var from = expressions.compile(link.arguments().getFirst());
        var to = expressions.compile(link.arguments().getLast());
        return (frame, target) -> {
            int here = existing(link.at(), link.relation(), from, frame);
            int there = existing(link.at(), link.relation(), to, frame);
            if (link.undone()) {
                target.unlink(relation, here, there);
            } else {
                target.link(relation, here, there);
            }
            return false;
        };
    }

    private static Effect tell(int weight, Code text) {
        return (frame, target) -> {
            target.tell(weight, text.text(frame));
            return false;
        };
    }

    private Effect emit(Statement.Emit emit) {
        var event = vocabulary.event(emit.at(), emit.topic());
        var places = new int[emit.arguments().size()];
        var values = new Code[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = event.field(emit.arguments().get(i).name(), i);
            values[i] = expressions.compile(emit.arguments().get(i).value());
        }
        return (frame, target) -> {
            var fields = event.blank();
            for (int i = 0; i < places.length; i++) {
                fields[places[i]] = valueOf(values[i], frame, target);
            }
            target.emit(event.name(), fields);
            return false;
        };
    }

    private Effect giveBack(Code value) {
        if (value.type() == Type.Plain.NONE && scope.find(RESULT).isEmpty()) {
            return (_, _) -> true; // only the type is asked for, and none has none
        }
        int slot = scope.find(RESULT).map(Scope.Slot::index).orElseGet(() -> scope.bind(RESULT, value.type()));
        return (frame, target) -> {
            frame.slot(slot, valueOf(value, frame, target));
            return true;
        };
    }
}
