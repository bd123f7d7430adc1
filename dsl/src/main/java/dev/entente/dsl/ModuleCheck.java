package dev.entente.dsl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks operations, reactions and heartbeats. Not thread safe.
final class ModuleCheck {
    private final Symbols symbols;
    private final Report report;
    private final Bodies bodies;
    private final States states;
    private final Results results;
    private final Typing typing;

    ModuleCheck(Symbols symbols, Report report, Bodies bodies, States states, Results results) {
        this.symbols = symbols;
        this.report = report;
        this.bodies = bodies;
        this.states = states;
        this.results = results;
        this.typing = new Typing(symbols, report);
    }

    void operation(String module, Declaration.Operation operation) {
        undeclared(module, operation);
        Optional<Type> result = results.of(module, operation);
        Scope scope = results.scope(module, operation);
        result.ifPresent(type -> scope.locals().put(Results.RETURNED, type));
        bodies.check(operation.body(), scope);
        if (results.needsItself(operation)) {
            report.error(
                    operation.at(),
                    "operation (%s.%s) needs its own result to know what it returns"
                            .formatted(module, operation.name()),
                    "Maybe return a value before it calls itself.");
        }
        if (operation.reads() && result.isEmpty()) {
            report.error(
                    operation.at(),
                    "operation (%s.%s) must return a value".formatted(module, operation.name()),
                    "Maybe end it with return, or make it /execute.");
        }
    }

    /// An operation without parameters may have been meant to have some: its holes say which.
    private void undeclared(String module, Declaration.Operation operation) {
        if (operation.parameters().isEmpty()) {
            Holes.of(operation.body()).forEach(hole -> report.error(
                    hole.at(),
                    "hole ({%s}) is not a parameter of operation (%s.%s)"
                            .formatted(hole.name(), module, operation.name()),
                    "Maybe write %s(%s: type), with its type.".formatted(operation.name(), hole.name())));
        }
    }

    void on(String module, Declaration.On on) {
        Map<String, Type> seen = states.of(module);
        Declaration.Event event = symbols.events().get(on.name());
        if (event == null) {
            report.unknown(on.at(), "event", "events", on.name(), symbols.events().keySet());
        }
        List<Parameter> fields = event == null ? List.of() : event.parameters();
        Scope scope = Scope.of(Scope.Place.REACTION, seen).withHoles(fields, event == null);
        typing.expect("the condition of ON", on.when(), Type.Plain.BOOL, scope);
        bodies.check(on.body(), scope);
    }

    void tick(String module, Declaration.Tick tick) {
        bodies.check(tick.body(), Scope.of(Scope.Place.REACTION, states.of(module)));
    }
}
