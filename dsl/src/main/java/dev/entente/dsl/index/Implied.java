package dev.entente.dsl.index;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import dev.entente.dsl.Type;
import java.util.List;
import java.util.stream.Collectors;

/// What a program uses and the checker declares for it: events, parameters of operations, state.
///
/// @param names to which it is added, where nobody has declared it
record Implied(Names names) {
    private static final String CONTRACTS = "Contracts bring it along.";
    private static final String NOBODY = "Nobody declares it; it is taken from its uses.";

    static void add(Program completed, Names names) {
        Implied implied = new Implied(names);
        completed.all(Declaration.Event.class).forEach(implied::event);
        completed.all(Declaration.State.class).forEach(state -> implied.state(state, ""));
        completed.all(Declaration.Module.class).forEach(implied::module);
        completed.all(Declaration.Entity.class).forEach(implied::entity);
    }

    private void event(Declaration.Event event) {
        parameters(event.parameters(), "Event " + event.name());
        String shape = "Event " + event.name() + list(event.parameters());
        names.add(new Symbol(Symbol.Kind.EVENT, event.name(), "", Symbol.UNKNOWN, shape, NOBODY, place(event)));
    }

    /// What contracts bring along has no place of its own.
    private void entity(Declaration.Entity entity) {
        Type type = new Type.Ref(entity.name(), false);
        String shape = "Entity " + entity.name();
        names.add(new Symbol(Symbol.Kind.ENTITY, entity.name(), "", type, shape, CONTRACTS, Position.NONE));
        for (Declaration.Attribute it : entity.attributes()) {
            String attribute = "%s.%s: %s".formatted(entity.name(), it.name(), it.type());
            names.add(new Symbol(
                    Symbol.Kind.ATTRIBUTE, it.name(), entity.name(), it.type(), attribute, CONTRACTS, Position.NONE));
        }
    }

    /// {@return where the event stands; nowhere for one that a contract brings along}
    private Position place(Declaration.Event event) {
        int dot = Math.max(0, event.name().lastIndexOf('.'));
        boolean implied = names.find(Symbol.Kind.ENTITY, event.name().substring(0, dot))
                .filter(Treaties::isContract)
                .isPresent();
        return implied ? Position.NONE : event.at();
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
