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
        Optional<Type> result = results.of(module, operation);
        body("operation (%s.%s)".formatted(module, operation.name()), operation, result, results.scope(module, operation));
        if (operation.reads() && result.isEmpty()) {
            report.error(
                    operation.at(),
                    "operation (%s.%s) must return a value".formatted(module, operation.name()),
                    "Maybe end it with return, or make it /execute.");
        }
    }

    /// Checks what a mind of the kind `rules` answers.
    void topic(String mind, Declaration.Operation topic) {
        String what = "topic (%s.%s)".formatted(mind, topic.name());
        Optional<Type> result = results.ofTopic(topic);
        body(what, topic, result, results.topic(topic));
        if (!topic.reads()) {
            report.error(topic.at(), what + " must be /return, for an answer changes nothing", "Maybe write /return.");
        } else if (result.isEmpty()) {
            report.error(topic.at(), what + " must return a value", "Maybe end it with return.");
        }
    }

    private void body(String what, Declaration.Operation operation, Optional<Type> result, Scope scope) {
        result.ifPresent(type -> scope.locals().put(Results.RETURNED, type));
        bodies.check(operation.body(), scope);
        if (results.needsItself(operation)) {
            report.error(
                    operation.at(),
                    what + " needs its own result to know what it returns",
                    "Maybe return a value before it calls itself.");
        }
    }

    void on(String module, Declaration.On on) {
        Map<String, Type> seen = states.of(module);
        Declaration.Event event = symbols.events().get(on.name());
        if (event == null) {
            report.unknown(on.at(), "event", "events", on.name(), symbols.events().keySet());
        }
        List<Parameter> fields = event == null ? List.of() : event.parameters();
        Scope scope = Scope.of(Scope.Place.REACTION, seen).withHoles(fields, event == null).in(module, "");
        typing.expect("the condition of ON", on.when(), Type.Plain.BOOL, scope);
        bodies.check(on.body(), scope);
    }

    /// Checks a saga that is declared on its own.
    void saga(Declaration.Saga saga) {
        Scope scope = Scope.of(Scope.Place.SAGA, states.ofProgram())
                .withHoles(saga.parameters(), false)
                .in("", Part.SAGA + "." + saga.name());
        bodies.saga(saga, scope);
    }

    void tick(String module, Declaration.Tick tick) {
        bodies.check(tick.body(), Scope.of(Scope.Place.REACTION, states.of(module)).in(module, ""));
    }
}
