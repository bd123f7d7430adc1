package dev.entente.dsl.index;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Program;
import java.util.List;
import java.util.stream.Collectors;

/// What a program uses and the checker declares for it: events, parameters of operations, state.
///
/// @param names to which it is added, where nobody has declared it
record Implied(Names names) {
    private static final String NOBODY = "Nobody declares it; it is taken from its uses.";

    static void add(Program completed, Names names) {
        Implied implied = new Implied(names);
        completed.all(Declaration.Event.class).forEach(implied::event);
        completed.all(Declaration.State.class).forEach(state -> implied.state(state, ""));
        completed.all(Declaration.Module.class).forEach(implied::module);
    }

    private void event(Declaration.Event event) {
        parameters(event.parameters(), "Event " + event.name());
        String shape = "Event " + event.name() + list(event.parameters());
        names.add(new Symbol(Symbol.Kind.EVENT, event.name(), "", Symbol.UNKNOWN, shape, NOBODY, event.at()));
    }

    private static String list(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.name() + ": " + parameter.type())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void parameters(List<Parameter> parameters, String owner) {
        for (Parameter it : parameters) {
            String shape = "%s: %s of %s".formatted(it.name(), it.type(), owner);
            names.add(new Symbol(Symbol.Kind.PARAMETER, it.name(), owner, it.type(), shape, NOBODY, it.at()));
        }
    }

    private void state(Declaration.State state, String owner) {
        names.add(new Symbol(
                Symbol.Kind.STATE, state.name(), owner, Symbol.UNKNOWN, "$" + state.name(), NOBODY, state.at()));
    }

    private void module(Declaration.Module module) {
        for (Declaration member : module.members()) {
            switch (member) {
                case Declaration.State state -> state(state, module.name());
                case Declaration.Operation operation ->
                    parameters(operation.parameters(), module.name() + "." + operation.name());
                default -> {}
            }
        }
    }
}
