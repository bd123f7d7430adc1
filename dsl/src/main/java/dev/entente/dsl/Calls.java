package dev.entente.dsl;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Checks the steps that call, begin or emit. Not thread safe.
final class Calls {
    /// How often a call may be tried again.
    static final int RETRIES = 1_000_000;

    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Arguments arguments;
    private final Changes changes;
    private final Results results;

    Calls(Symbols symbols, Report report, Typing typing, Changes changes, Results results) {
        this.symbols = symbols;
        this.report = report;
        this.typing = typing;
        this.arguments = new Arguments(report, typing);
        this.changes = changes;
        this.results = results;
    }

    /// A text with more is refused where the number stands; a program that was never a text comes here.
    void attempts(Statement.Call call) {
        if (call.attempts().retries() > RETRIES) {
            report.error(
                    call.at(),
                    "number (%s) behind retry must be from 0 to %s".formatted(call.attempts().retries(), RETRIES),
                    "Maybe write retry %s.".formatted(RETRIES));
        }
    }

    void call(Statement.Call call, Scope scope) {
        Supplier<Optional<Type>> result = call.module().equals(Part.SAGA)
                ? saga(call.at(), call.operation(), call.arguments(), scope)
                : operation(call, scope);
        if (!call.result().isEmpty()) {
            keep(call, result.get(), scope);
        }
    }

    /// {@return what tells the type of its result; only asked where it is kept, so that no operation needs its own}
    private Supplier<Optional<Type>> operation(Statement.Call call, Scope scope) {
        Optional<Declaration.Operation> operation =
                operation(call.at(), call.module(), call.operation(), call.arguments(), scope);
        return () -> operation.map(it -> results.of(call.module(), it)).orElse(Optional.of(Types.LOST));
    }

    private void keep(Statement.Call call, Optional<Type> result, Scope scope) {
        String title = title(call.module(), call.operation());
        Type kept = result.orElseGet(() -> nothing(call, title));
        changes.keep(call.at(), call.result(), "what %s returns".formatted(title), kept, scope);
    }

    private Type nothing(Statement.Call call, String title) {
        boolean saga = call.module().equals(Part.SAGA);
        report.error(
                call.at(),
                "%s returns nothing that ($%s) could keep".formatted(title, call.result()),
                "Maybe leave out -> $%s%s."
                        .formatted(call.result(), saga ? "" : ", or add return to the operation"));
        return Types.LOST;
    }

    void start(Statement.Start start, Scope scope) {
        if (start.module().equals(Part.SAGA)) {
            saga(start.at(), start.operation(), start.arguments(), scope);
            return;
        }
        operation(start.at(), start.module(), start.operation(), start.arguments(), scope)
                .filter(Declaration.Operation::reads)
                .ifPresent(_ -> report.error(
                        start.at(),
                        "operation (%s.%s) only reads, so nothing comes of beginning it"
                                .formatted(start.module(), start.operation()),
                        "Maybe write Call %s.%s -> $x.".formatted(start.module(), start.operation())));
    }

    /// {@return what tells the type of its result: none, or lost where there is no such saga}
    private Supplier<Optional<Type>> saga(Position at, String name, List<Named> given, Scope scope) {
        Declaration.Saga saga = symbols.sagas().get(name);
        if (saga == null) {
            given.forEach(argument -> typing.of(argument.value(), scope));
            report.unknown(at, "saga", "sagas", name, symbols.sagas().keySet());
            return () -> Optional.of(Types.LOST);
        }
        arguments.check("saga (%s)".formatted(name), at, saga.parameters(), given, scope);
        return Optional::empty;
    }

    private Optional<Declaration.Operation> operation(
            Position at, String module, String name, List<Named> given, Scope scope) {
        Optional<Declaration.Operation> operation = symbols.operation(module, name);
        if (operation.isEmpty()) {
            given.forEach(argument -> typing.of(argument.value(), scope));
            unknown(at, module, name);
            return operation;
        }
        arguments.check(title(module, name), at, operation.get().parameters(), given, scope);
        if (symbols.shards().containsKey(module) && !scope.within().module().equals(module)) {
            report.error(
                    at,
                    "shards of module (%s) are not told apart here, so only the module itself may use operation (%s.%s)"
                            .formatted(module, module, name),
                    "Maybe Emit an event that the module reacts to, with to and the number of the shard.");
        }
        return operation;
    }

    private void unknown(Position at, String module, String name) {
        Declaration.Module declared = symbols.modules().get(module);
        if (declared == null) {
            report.unknown(at, "module", "modules", module, symbols.modules().keySet());
            return;
        }
        List<String> operations = declared.members().stream()
                .filter(Declaration.Operation.class::isInstance)
                .map(member -> module + "." + member.name())
                .toList();
        report.unknown(at, "operation", "operations", module + "." + name, operations);
    }

    private static String title(String module, String name) {
        return module.equals(Part.SAGA) ? "saga (%s)".formatted(name) : "operation (%s.%s)".formatted(module, name);
    }

    void emit(Statement.Emit emit, Scope scope) {
        if (emit.to().at().written()) {
            shard(emit.to(), scope);
        }
        Declaration.Event event = symbols.events().get(emit.topic());
        if (event == null) {
            emit.arguments().forEach(argument -> typing.of(argument.value(), scope));
            report.unknown(emit.at(), "event", "events", emit.topic(), symbols.events().keySet());
            return;
        }
        String what = "event (%s)".formatted(emit.topic());
        arguments.check(what, emit.at(), event.parameters(), emit.arguments(), scope);
    }

    private void shard(Expression to, Scope scope) {
        typing.expect("the shard that Emit names", to, Type.Plain.INT, scope);
        if (to instanceof Expression.Number(Position at, long number) && number < 1) {
            report.error(
                    at,
                    "the shard that Emit names must be 1 or more, not %s".formatted(number),
                    "Maybe leave out to; then every shard hears it.");
        }
    }
}
