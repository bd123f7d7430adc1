package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Infers what operations return. Not thread safe.
final class Results {
    private final Symbols symbols;
    private final States states;
    private final Map<Declaration.Operation, Optional<Type>> known = new HashMap<>();

    Results(Symbols symbols, States states) {
        this.symbols = symbols;
        this.states = states;
    }

    /// {@return the type of the first value it returns; empty where it returns none; [Types#ANY] where it needs itself}
    Optional<Type> of(String module, Declaration.Operation operation) {
        Optional<Type> found = known.get(operation);
        if (found == null) {
            known.put(operation, Optional.of(Types.ANY));
            found = infer(module, operation);
            known.put(operation, found);
        }
        return found;
    }

    /// Reads the body as the checker does, into a report that nobody sees, so that locals have their types.
    private Optional<Type> infer(String module, Declaration.Operation operation) {
        List<Statement.Return> returns = Walk.statements(operation.body())
                .filter(Statement.Return.class::isInstance)
                .map(Statement.Return.class::cast)
                .filter(back -> back.value().at().written())
                .toList();
        if (returns.isEmpty()) {
            return Optional.empty();
        }
        Report unseen = new Report();
        Scope scope = scope(module, operation);
        new Bodies(symbols, unseen, this).check(operation.body(), scope);
        return Optional.of(new Typing(symbols, unseen).of(returns.getFirst().value(), scope))
                .map(Changes::kept);
    }

    /// {@return what the body of an operation can name}
    Scope scope(String module, Declaration.Operation operation) {
        Scope.Place place = operation.reads() ? Scope.Place.READ : Scope.Place.EXECUTE;
        boolean open = operation.parameters().isEmpty();
        return Scope.of(place, states.of(module)).withHoles(operation.parameters(), open);
    }
}
