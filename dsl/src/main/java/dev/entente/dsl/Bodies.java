package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Checks the steps of a body, one after the other: what one keeps, the next may use. Not thread safe.
final class Bodies {
    private static final String UNDONE = "a step of a saga";

    private final Report report;
    private final Typing typing;
    private final Changes changes;
    private final Calls calls;
    private final Tasks tasks;
    private final Questions questions;
    private final LockOrder locks;
    private final Allowed allowed;
    private final SagaCheck sagas;
    private final Bargains bargains;

    /// @param locks is told which keys are taken inside which
    Bodies(Symbols symbols, Report report, Results results, LockOrder locks) {
        this.report = report;
        this.typing = new Typing(symbols, report);
        this.changes = new Changes(symbols, report, typing);
        Arguments arguments = new Arguments(report, typing);
        this.calls = new Calls(symbols, report, typing, changes, results);
        this.tasks = new Tasks(symbols, report, typing, arguments);
        this.questions = new Questions(symbols, report, typing, changes, results);
        this.locks = locks;
        this.allowed = new Allowed(symbols.waiting());
        this.sagas = new SagaCheck(symbols, report);
        this.bargains = new Bargains(symbols, report, typing, changes, arguments);
    }

    /// Checks a body, and in it the bodies of its steps.
    void check(List<Statement> body, Scope scope) {
        new Joins(report, scope.place()).check(body);
        steps(body, scope);
    }

    /// Checks the steps of a saga that is declared on its own.
    void saga(Declaration.Saga saga, Scope scope) {
        saga.stages().forEach(stage -> {
            new Joins(report, scope.place()).check(stage.body());
            new Joins(report, scope.place()).check(stage.compensate().body());
        });
        stages(saga.at(), saga.stages(), scope);
    }

    private void steps(List<Statement> body, Scope scope) {
        body.forEach(statement -> check(statement, scope));
    }

    private void check(Statement statement, Scope scope) {
        if (!mayStand(statement, scope)) {
            return;
        }
        switch (statement) {
            case Statement.Assign assign -> changes.assign(assign, scope);
            case Statement.Create create -> changes.create(create, scope);
            case Statement.Remove remove -> changes.remove(remove, scope);
            case Statement.Link link -> changes.link(link, scope);
            case Statement.Call call -> call(call, scope);
            case Statement.Start start -> calls.start(start, scope);
            case Statement.Do step -> tasks.perform(step, scope);
            case Statement.Achieve step -> {
                tasks.achieve(step, scope);
                locks.call(step.at(), LockOrder.goal(step.goal()), scope.within());
            }
            case Statement.Emit emit -> calls.emit(emit, scope);
            case Statement.Fork(_, _, List<Statement> body) ->
                steps(body, scope.holding(locks.inFork(scope.within().held())).apart("a fork"));
            case Statement.Join join -> steps(join.otherwise().body(), scope);
            case Statement.Saga saga -> {
                stages(saga.at(), saga.stages(), scope);
                steps(saga.otherwise().body(), scope);
            }
            case Statement.Lock lock -> lock(lock, scope);
            case Statement.Evaluate evaluate -> evaluate(evaluate, scope);
            case Statement.If branch -> branch(branch, scope);
            case Statement.While loop -> {
                typing.expect("the condition of While", loop.condition(), Type.Plain.BOOL, scope);
                steps(loop.body(), scope);
            }
            case Statement.Each loop -> each(loop, scope);
            case Statement.Tell tell -> typing.expect("what Tell tells", tell.text(), Type.Plain.TEXT, scope);
            case Statement.Fail fail ->
                typing.expect("the reason of Fail", fail.reason(), Type.Plain.TEXT, scope);
            case Statement.Negotiate negotiate -> {
                bargains.negotiate(negotiate, scope);
                steps(negotiate.otherwise().body(), scope);
            }
            case Statement.Await await -> {
                bargains.await(await, scope);
                steps(await.otherwise().body(), scope);
            }
            case Statement.Absolve absolve -> bargains.absolve(absolve, scope);
            case Statement.Cancel _, Statement.Wait _ -> {}
            case Statement.Return back -> giveBack(back, scope);
        }
    }

    /// {@return whether the step may stand here; reported where it may not, and then nothing else about it}
    private boolean mayStand(Statement statement, Scope scope) {
        boolean field = statement instanceof Statement.Assign assign
                && assign.target() instanceof Expression.Field target
                && changes.isRecord(target, scope);
        Optional<String> refusal = field ? Optional.empty() : allowed.refusal(statement, scope.place());
        refusal.ifPresent(remedy -> report.error(
                statement.at(),
                "%s must not stand in %s".formatted(allowed.title(statement), scope.place().title()),
                remedy));
        return refusal.isEmpty();
    }

    private void call(Statement.Call call, Scope scope) {
        calls.call(call, scope);
        calls.attempts(call);
        locks.call(call.at(), call.module() + "." + call.operation(), scope.within());
        steps(call.otherwise().body(), scope.aside());
    }

    private void stages(Position at, List<Statement.Stage> stages, Scope scope) {
        if (stages.isEmpty()) {
            report.warning(at, "saga has no steps, and so does nothing", "Maybe write Step { ... } in it, or leave it out.");
        }
        for (Statement.Stage stage : stages) {
            steps(stage.body(), scope.apart(UNDONE));
            steps(stage.compensate().body(), scope.aside().apart("a Compensate"));
        }
        sagas.check(stages, assign -> changes.isLasting(assign, scope));
    }

    private void lock(Statement.Lock lock, Scope scope) {
        List<LockOrder.Key> held = new ArrayList<>(scope.within().held());
        for (Expression key : lock.keys()) {
            held.add(locks.key(key, keyType(key, scope), scope));
        }
        locks.take(held.subList(scope.within().held().size(), held.size()), scope.within());
        steps(lock.body(), scope.holding(held));
        steps(lock.otherwise().body(), scope);
    }

    private Type keyType(Expression key, Scope scope) {
        Type type = typing.of(key, scope);
        boolean fits = type instanceof Type.Ref || type == Type.Plain.INT || type == Type.Plain.TEXT;
        if (!fits) {
            report.error(
                    key.at(),
                    "the key of Lock must be an entity, a text or a number, but (%s) is %s"
                            .formatted(ExpressionText.of(key), type),
                    type instanceof Type.Fields ? "Maybe lock one of its fields." : "Maybe lock what it is about, or a text such as \"audit\".");
        }
        return fits ? type : Types.LOST;
    }

    private void evaluate(Statement.Evaluate evaluate, Scope scope) {
        questions.ask(evaluate, scope);
        steps(evaluate.otherwise().body(), scope.aside().apart("an Otherwise"));
        questions.guard(evaluate, scope);
    }

    /// The first value says what type all others must have.
    private void giveBack(Statement.Return back, Scope scope) {
        if (!scope.within().apart().isEmpty()) {
            report.error(
                    back.at(),
                    "return must not stand in %s".formatted(scope.within().apart()),
                    "Maybe keep the value in a variable, and return it at the end of the operation.");
            return;
        }
        Type value = typing.of(back.value(), scope);
        if (value == Type.Plain.NONE && !back.value().at().written()) {
            return;
        }
        changes.noList("return cannot give back", back.value(), value);
        Type known = scope.locals().getOrDefault(Results.RETURNED, value);
        if (known instanceof Type.Fields && Types.holds(known, it -> it.equals(Types.LOST) || it == Type.Plain.NONE)) {
            changes.keepable("what is returned", back.value(), value);
        }
        Type first = value == Type.Plain.NONE
                ? scope.locals().get(Results.RETURNED)
                : scope.locals().putIfAbsent(Results.RETURNED, Results.orNone(Changes.kept(value)));
        if (first != null) {
            typing.mustFit("what the operation returns", back.value(), value, first);
        }
    }

    private void branch(Statement.If branch, Scope scope) {
        typing.expect("the condition of if", branch.condition(), Type.Plain.BOOL, scope);
        steps(branch.then(), scope);
        steps(branch.otherwise(), scope);
    }

    private void each(Statement.Each loop, Scope scope) {
        Type source = typing.of(loop.source(), scope);
        if (!(source instanceof Type.ListOf) && !Types.isOpen(source)) {
            report.error(
                    loop.source().at(),
                    "what Each goes through must be a list, but (%s) is %s"
                            .formatted(ExpressionText.of(loop.source()), source),
                    "Maybe name an entity type, or write a route.");
        }
        Type element = source instanceof Type.ListOf(String entity) ? new Type.Ref(entity, false) : Types.LOST;
        steps(loop.body(), scope.with(loop.variable(), element));
    }

    /// Checks a goal that a faction pursues.
    void pursue(Statement.Achieve goal, Scope scope) {
        tasks.achieve(goal, scope);
    }
}
