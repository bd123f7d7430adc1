package dev.entente.guardrails.expression;

import dev.entente.dsl.Named;
import dev.entente.dsl.Position;
import dev.entente.dsl.Statement;
import dev.entente.dsl.Type;
import java.util.List;

/// Turns the bodies of modules and actions into effects. What waits is no effect: whoever lets bodies wait compiles only
/// what stands between two waits.
class EffectCompiler {
    /// No loop runs longer, whatever its `max` says.
    private static final long ROUNDS = 1_000_000;

    private final Vocabulary vocabulary;
    private final Scope scope;
    private final ExpressionCompiler expressions;
    private final AssignmentCompiler assignments;

    EffectCompiler(Vocabulary vocabulary, Scope scope) {
        this.vocabulary = vocabulary;
        this.scope = scope;
        this.expressions = new ExpressionCompiler(vocabulary, scope);
        this.assignments = new AssignmentCompiler(vocabulary, scope, expressions);
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
            case Statement.Assign assign -> assignments.assign(assign);
            case Statement.If(_, var condition, var then, var otherwise) ->
                    choice(expressions.compile(condition), compile(then), compile(otherwise));
            case Statement.Each each -> each(each);
            case Statement.While loop -> loop(loop);
            case Statement.Call call -> call(call);
            case Statement.Start start -> start(start);
            case Statement.Create create -> create(create);
            case Statement.Remove(var at, var entity) -> remove(at, expressions.compile(entity));
            case Statement.Link link -> link(link);
            case Statement.Tell(_, int weight, var text) -> tell(weight, expressions.compile(text));
            case Statement.Emit emit -> emit(emit);
            case Statement.Fail(var at, var reason) -> fail(at, expressions.compile(reason));
            case Statement.Return back -> assignments.giveBack(back);
            case Statement.Fork _, Statement.Join _, Statement.Cancel _, Statement.Saga _, Statement.Lock _,
                    Statement.Evaluate _, Statement.Negotiate _, Statement.Await _, Statement.Absolve _,
                    Statement.Wait _ -> waiting(statement);
            case Statement.Do _, Statement.Achieve _ ->
                    throw new IllegalStateException("not an effect, and unchecked: " + statement);
        };
    }

    /// {@return what stands for a statement that waits}
    Effect waiting(Statement statement) {
        throw new IllegalStateException("not an effect, for it waits, at " + statement.at());
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
                    frame.work(each.at());
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
                frame.work(loop.at());
                if (body.run(frame, target)) {
                    return true;
                }
            }
            return false;
        };
    }

    Effect call(Statement.Call call) {
        if (vocabulary.waiting().waits(call)) {
            return waiting(call);
        }
        var operation = vocabulary.operation(call.at(), call.module(), call.operation());
        var arguments = arguments(operation.signature(), call.arguments());
        var result = result(call, operation.signature());
        return (frame, target) -> {
            operation.call(call.at(), arguments.of(frame, target::symbol), frame, target, result);
            return false;
        };
    }

    Arguments arguments(Signature signature, List<Named> given) {
        return Arguments.of(signature, given, expressions);
    }

    /// {@return where the result of a call is kept; it becomes a local variable if it is new}
    Result result(Statement.Call call, Signature signature) {
        return call.result().isEmpty()
                ? Result.NONE
                : Result.of(signature.result(), assignments.local(call.result(), signature.result()));
    }

    /// {@return the first slot of a variable, bound if it is new}
    int variable(String name, Type type) {
        return assignments.local(name, type).slot();
    }

    private Effect start(Statement.Start start) {
        var arguments = arguments(vocabulary.signature(start.at(), start.module(), start.operation()), start.arguments());
        return (frame, target) -> {
            target.start(start.module(), start.operation(), arguments.of(frame, target::symbol));
            return false;
        };
    }

    private static Effect fail(Position at, Code reason) {
        return (frame, _) -> {
            throw EvaluationException.failed(at, reason.text(frame));
        };
    }

    private Effect create(Statement.Create create) {
        int type = vocabulary.type(create.type());
        var reference = new Type.Ref(create.type(), false);
        var fields = create.fields();
        var attributes = fields.stream()
                .mapToInt(field -> vocabulary.attribute(field.at(), reference, field.name()).id())
                .toArray();
        var values = fields.stream().map(Named::value).map(expressions::compile).toArray(Code[]::new);
        int result = create.result().isEmpty()
                ? -1
                : assignments.local(create.result(), reference).slot();
        return (frame, target) -> {
            int entity = target.create(type);
            for (int i = 0; i < values.length; i++) {
                target.set(attributes[i], entity, AssignmentCompiler.valueOf(values[i], frame, target));
            }
            if (result >= 0) {
                frame.slot(result, entity);
            }
            return false;
        };
    }

    private static Effect remove(Position at, Code entity) {
        return (frame, target) -> {
            target.remove(AssignmentCompiler.existing(at, "Remove", entity, frame));
            return false;
        };
    }

    private Effect link(Statement.Link link) {
        int relation = vocabulary.relation(link.relation());
        var from = expressions.compile(link.arguments().getFirst());
        var to = expressions.compile(link.arguments().getLast());
        return (frame, target) -> {
            int here = AssignmentCompiler.existing(link.at(), link.relation(), from, frame);
            int there = AssignmentCompiler.existing(link.at(), link.relation(), to, frame);
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
        var to = emit.to().at().written() ? expressions.compile(emit.to()) : null;
        return (frame, target) -> {
            var fields = event.blank();
            for (int i = 0; i < places.length; i++) {
                fields[places[i]] = AssignmentCompiler.valueOf(values[i], frame, target);
            }
            target.emit(event.name(), fields, to == null ? Target.ALL : shard(emit, to.value(frame)));
            return false;
        };
    }

    private int shard(Statement.Emit emit, long number) {
        if (number < 1 || number > vocabulary.shards().most()) {
            throw EvaluationException.shard(emit.at(), number, vocabulary.shards().most());
        }
        return (int) number;
    }
}
