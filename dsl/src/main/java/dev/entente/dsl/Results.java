package dev.entente.dsl;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Infers what operations return. Not thread safe.
final class Results {
    /// The name under which a body keeps the type that it returns; no variable can have the same.
    static final String RETURNED = " returned";

    private final Symbols symbols;
    private final States states;
    private final IdentityHashMap<Declaration.Operation, Optional<Type>> known = new IdentityHashMap<>();
    private final Set<Declaration.Operation> running = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Declaration.Operation> finished = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Declaration.Operation> circular = Collections.newSetFromMap(new IdentityHashMap<>());

    Results(Symbols symbols, States states) {
        this.symbols = symbols;
        this.states = states;
    }

    /// {@return the type of the first value it returns; empty where it returns none; [Types#LOST] where it needs itself}
    Optional<Type> of(String module, Declaration.Operation operation) {
        return of(operation, scope(module, operation));
    }

    /// {@return the same of a topic of a mind}
    Optional<Type> ofTopic(Declaration.Operation topic) {
        return of(topic, topic(topic));
    }

    private Optional<Type> of(Declaration.Operation operation, Scope fresh) {
        if (running.contains(operation)) {
            circular.add(operation);
        } else if (!known.containsKey(operation)) {
            resolve(new Asked(operation, fresh));
        }
        return known.getOrDefault(operation, Optional.of(Types.LOST));
    }

    /// An operation whose result is asked for.
    ///
    /// @param fresh what its body can name
    private record Asked(Declaration.Operation operation, Scope fresh) {}

    /// Finds the results of all that an operation needs, the innermost first; in a loop, for such chains can be long.
    private void resolve(Asked asked) {
        Deque<Asked> open = new ArrayDeque<>(List.of(asked));
        while (!open.isEmpty()) {
            Asked next = open.peek();
            if (running.add(next.operation())) {
                known.put(next.operation(), Optional.of(Types.LOST));
                needed(next.operation()).filter(it -> !known.containsKey(it.operation())).forEach(open::push);
            } else {
                open.pop();
                finish(next);
            }
        }
    }

    private void finish(Asked asked) {
        if (finished.add(asked.operation())) {
            Optional<Type> found = infer(asked.operation(), asked.fresh());
            running.remove(asked.operation());
            known.put(asked.operation(), found);
        }
    }

    /// {@return what an operation calls and keeps, up to its first `return` of a value, the last call first}
    private Stream<Asked> needed(Declaration.Operation operation) {
        List<Asked> needed = Returns.deciding(operation.body()).stream()
                .flatMap(Walk::statements)
                .flatMap(step -> needed(step).stream())
                .toList();
        return needed.reversed().stream();
    }

    private Optional<Asked> needed(Statement step) {
        return switch (step) {
            case Statement.Call call when !call.result().isEmpty() ->
                symbols.operation(call.module(), call.operation())
                        .map(it -> new Asked(it, scope(call.module(), it)));
            case Statement.Evaluate evaluate ->
                symbols.topic(evaluate.mind(), evaluate.topic()).map(it -> new Asked(it, topic(it)));
            default -> Optional.empty();
        };
    }

    /// {@return whether its own result is needed to know what it returns}
    boolean needsItself(Declaration.Operation operation) {
        return circular.contains(operation);
    }

    /// Reads the body as the checker does, into a report that nobody sees, so that locals have their types.
    private Optional<Type> infer(Declaration.Operation operation, Scope fresh) {
        return Returns.deciding(operation.body()).map(body -> {
            new Bodies(symbols, Report.silent(), this, new LockOrder(Report.silent())).check(body, fresh);
            return fresh.locals().getOrDefault(RETURNED, Types.LOST);
        });
    }

    /// {@return the type, which may also be `none` where it is an entity's}
    static Type orNone(Type type) {
        return Types.map(type, it -> it instanceof Type.Ref(String entity, _) ? new Type.Ref(entity, true) : it);
    }

    /// {@return what the body of an operation can name}
    Scope scope(String module, Declaration.Operation operation) {
        Scope.Place place = operation.reads() ? Scope.Place.READ : Scope.Place.EXECUTE;
        return Scope.of(place, states.of(module))
                .withHoles(operation.parameters(), false)
                .in(module, module + "." + operation.name());
    }

    /// {@return what the body of a topic can name}
    Scope topic(Declaration.Operation topic) {
        return Scope.of(Scope.Place.TOPIC, states.ofProgram()).withHoles(topic.parameters(), false);
    }
}
