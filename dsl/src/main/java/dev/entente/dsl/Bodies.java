package dev.entente.dsl;

import java.util.List;
import java.util.Optional;

/// Checks the steps of a body, one after the other: what one keeps, the next may use. Not thread safe.
final class Bodies {
    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Arguments arguments;
    private final Changes changes;
    private final Results results;

    Bodies(Symbols symbols, Report report, Results results) {
        this.symbols = symbols;
        this.report = report;
        this.typing = new Typing(symbols, report);
        this.arguments = new Arguments(report, typing);
        this.changes = new Changes(symbols, report, typing);
        this.results = results;
    }

    /// Checks a body, and in it the bodies of its steps.
    void check(List<Statement> body, Scope scope) {
        new Joins(report).check(body);
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
            case Statement.Do step -> perform(step, scope);
            case Statement.Achieve step -> achieve(step, scope);
            case Statement.Emit emit -> emit(emit, scope);
            case Statement.Fork(_, _, List<Statement> body) -> check(body, scope);
            case Statement.Join _ -> {}
            case Statement.If branch -> branch(branch, scope);
            case Statement.While loop -> {
                typing.expect("the condition of While", loop.condition(), Type.Plain.BOOL, scope);
                check(loop.body(), scope);
            }
            case Statement.Each loop -> each(loop, scope);
            case Statement.Tell tell -> typing.expect("what Tell tells", tell.text(), Type.Plain.TEXT, scope);
            case Statement.Start _, Statement.Cancel _, Statement.Saga _, Statement.Lock _, Statement.Evaluate _,
                    Statement.Wait _, Statement.Fail _ -> {}
            case Statement.Return back -> giveBack(back, scope);
        }
    }

    /// {@return whether the step may stand here; reported where it may not, and then nothing else about it}
    private boolean mayStand(Statement statement, Scope scope) {
        Optional<String> refusal = Allowed.refusal(statement, scope.place());
        refusal.ifPresent(remedy -> report.error(
                statement.at(),
                "%s must not stand in %s".formatted(Allowed.title(statement), scope.place().title()),
                remedy));
        return refusal.isEmpty();
    }

    /// The first value says what type all others must have.
    private void giveBack(Statement.Return back, Scope scope) {
        Type value = typing.of(back.value(), scope);
        if (value == Type.Plain.NONE && !back.value().at().written()) {
            return;
        }
        changes.noList("return cannot give back", back.value(), value);
        Type first = value == Type.Plain.NONE
                ? scope.locals().get(Results.RETURNED)
                : scope.locals().putIfAbsent(Results.RETURNED, Results.orNone(value));
        if (first != null) {
            typing.mustFit("what the operation returns", back.value(), value, first);
        }
    }

    private void branch(Statement.If branch, Scope scope) {
        typing.expect("the condition of if", branch.condition(), Type.Plain.BOOL, scope);
        check(branch.then(), scope);
        check(branch.otherwise(), scope);
    }

    private void each(Statement.Each loop, Scope scope) {
        Type source = typing.of(loop.source(), scope);
        if (!(source instanceof Type.ListOf) && !source.equals(Types.ANY)) {
            report.error(
                    loop.source().at(),
                    "what Each goes through must be a list, but (%s) is %s"
                            .formatted(ExpressionText.of(loop.source()), source),
                    "Maybe name an entity type, or write a route.");
        }
        Type element = source instanceof Type.ListOf(String entity) ? new Type.Ref(entity, false) : Types.ANY;
        check(loop.body(), scope.with(loop.variable(), element));
    }

    private void perform(Statement.Do step, Scope scope) {
        Declaration.Action action = symbols.actions().get(step.action());
        String what = "action (%s)".formatted(step.action());
        if (action != null) {
            arguments.check(what, step.at(), action.parameters(), step.arguments(), scope);
            return;
        }
        step.arguments().forEach(argument -> typing.of(argument.value(), scope));
        if (symbols.goals().containsKey(step.action())) {
            report.error(
                    step.at(),
                    what + " is not declared",
                    "Maybe write Achieve %s(...); it is a goal.".formatted(step.action()));
        } else {
            report.unknown(step.at(), "action", "actions", step.action(), symbols.actions().keySet());
        }
    }

    /// Checks a sub-goal, or what a faction pursues.
    void achieve(Statement.Achieve step, Scope scope) {
        Declaration.Goal goal = symbols.goals().get(step.goal());
        String what = "goal (%s)".formatted(step.goal());
        if (goal != null) {
            arguments.check(what, step.at(), goal.parameters(), step.arguments(), scope);
            return;
        }
        step.arguments().forEach(argument -> typing.of(argument.value(), scope));
        if (symbols.actions().containsKey(step.goal())) {
            report.error(
                    step.at(),
                    what + " is not declared",
                    "Maybe write Do %s(...); it is an action.".formatted(step.goal()));
        } else {
            report.unknown(step.at(), "goal", "goals", step.goal(), symbols.goals().keySet());
        }
    }

    private void emit(Statement.Emit emit, Scope scope) {
        Declaration.Event event = symbols.events().get(emit.topic());
        if (event == null) {
            emit.arguments().forEach(argument -> typing.of(argument.value(), scope));
            report.unknown(emit.at(), "event", "events", emit.topic(), symbols.events().keySet());
            return;
        }
        String what = "event (%s)".formatted(emit.topic());
        arguments.check(what, emit.at(), event.parameters(), emit.arguments(), scope);
    }

    private void call(Statement.Call call, Scope scope) {
        Optional<Declaration.Operation> operation = symbols.operation(call.module(), call.operation());
        if (operation.isPresent()) {
            given(call, operation.get(), scope);
        } else {
            call.arguments().forEach(argument -> typing.of(argument.value(), scope));
            unknownOperation(call);
        }
        if (!call.result().isEmpty()) {
            Type result = operation.map(it -> result(call, it)).orElse(Types.ANY);
            String what = "what operation (%s) returns".formatted(title(call));
            changes.keep(call.at(), call.result(), what, result, scope);
        }
    }

    /// An operation without parameters whose body has holes is wrong already, so it takes whatever it is given.
    private void given(Statement.Call call, Declaration.Operation operation, Scope scope) {
        if (operation.parameters().isEmpty() && !Holes.of(operation.body()).isEmpty()) {
            call.arguments().forEach(argument -> typing.of(argument.value(), scope));
            return;
        }
        String what = "operation (%s)".formatted(title(call));
        arguments.check(what, call.at(), operation.parameters(), call.arguments(), scope);
    }

    private Type result(Statement.Call call, Declaration.Operation operation) {
        Optional<Type> result = results.of(call.module(), operation);
        if (result.isEmpty()) {
            report.error(
                    call.at(),
                    "operation (%s) returns nothing that ($%s) could keep".formatted(title(call), call.result()),
                    "Maybe leave out -> $%s, or add return to the operation.".formatted(call.result()));
        }
        return result.orElse(Types.ANY);
    }

    private void unknownOperation(Statement.Call call) {
        Declaration.Module module = symbols.modules().get(call.module());
        if (module == null) {
            report.unknown(call.at(), "module", "modules", call.module(), symbols.modules().keySet());
            return;
        }
        List<String> operations = module.members().stream()
                .filter(Declaration.Operation.class::isInstance)
                .map(member -> call.module() + "." + member.name())
                .toList();
        report.unknown(call.at(), "operation", "operations", title(call), operations);
    }

    private static String title(Statement.Call call) {
        return call.module() + "." + call.operation();
    }
}
