package dev.entente.dsl;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Infers what operations return. Not thread safe.
final class Results {
    /// The name under which a body keeps the type that it returns; no variable can have the same.
    static final String RETURNED = " returned";

    private final Symbols symbols;
    private final States states;
    private final Map<Declaration.Operation, Optional<Type>> known = new IdentityHashMap<>();
    private final Set<Declaration.Operation> running = Collections.newSetFromMap(new IdentityHashMap<>());
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
        Optional<Type> found = known.get(operation);
        if (found == null) {
            known.put(operation, Optional.of(Types.LOST));
            running.add(operation);
            found = infer(operation, fresh);
            running.remove(operation);
            known.put(operation, found);
        } else if (running.contains(operation)) {
            circular.add(operation);
        }
        return found;
    }

    /// {@return whether its own result is needed to know what it returns}
    boolean needsItself(Declaration.Operation operation) {
        return circular.contains(operation);
    }

    /// Reads the body as the checker does, into a report that nobody sees, so that locals have their types.
    private Optional<Type> infer(Declaration.Operation operation, Scope fresh) {
        return Returns.deciding(operation.body()).map(body -> {
            new Bodies(symbols, new Report(), this, new LockOrder(new Report())).check(body, fresh);
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
