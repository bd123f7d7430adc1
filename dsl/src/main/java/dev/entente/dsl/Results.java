package dev.entente.dsl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Infers what operations return. Not thread safe.
final class Results {
    /// The name under which a body keeps the type that it returns; no variable can have the same.
    static final String RETURNED = " returned";

    private final Symbols symbols;
    private final States states;
    private final Map<Declaration.Operation, Optional<Type>> known = new HashMap<>();
    private final Set<Declaration.Operation> running = new HashSet<>();
    private final Set<Declaration.Operation> circular = new HashSet<>();

    Results(Symbols symbols, States states) {
        this.symbols = symbols;
        this.states = states;
    }

    /// {@return the type of the first value it returns; empty where it returns none; [Types#ANY] where it needs itself}
    Optional<Type> of(String module, Declaration.Operation operation) {
        Optional<Type> found = known.get(operation);
        if (found == null) {
            known.put(operation, Optional.of(Types.ANY));
            running.add(operation);
            found = infer(module, operation);
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
    private Optional<Type> infer(String module, Declaration.Operation operation) {
        return Returns.deciding(operation.body()).map(body -> {
            Scope scope = scope(module, operation);
            new Bodies(symbols, new Report(), this).check(body, scope);
            return scope.locals().getOrDefault(RETURNED, Types.ANY);
        });
    }

    /// {@return the type, which may also be `none` where it is an entity's}
    static Type orNone(Type type) {
        return type instanceof Type.Ref(String entity, _) ? new Type.Ref(entity, true) : type;
    }

    /// {@return what the body of an operation can name}
    Scope scope(String module, Declaration.Operation operation) {
        Scope.Place place = operation.reads() ? Scope.Place.READ : Scope.Place.EXECUTE;
        boolean open = operation.parameters().isEmpty();
        return Scope.of(place, states.of(module)).withHoles(operation.parameters(), open);
    }
}
