package dev.entente.dsl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a place in the program can name.
///
/// @param place what kind of place it is
/// @param names parameters and bound variables
/// @param holes fields of the event or parameters of the operation
/// @param openHoles whether holes that nobody declared are passed over, for they are reported elsewhere
/// @param states state of the module and of the program
/// @param locals results kept in this body so far; grows as the body is read, and is shared by what derives from it
record Scope(
        Place place,
        Map<String, Type> names,
        Map<String, Type> holes,
        boolean openHoles,
        Map<String, Type> states,
        Map<String, Type> locals) {

    /// What may be done in a place.
    enum Place {
        /// Where state, an attribute or a faction starts.
        START("a starting value"),
        /// A value: the score, when a goal is achieved.
        VALUE("a value"),
        /// A constraint, in which a type stands for all its entities.
        CONSTRAINT("a constraint"),
        /// The body of a method: decides, does not change the world.
        METHOD("a method"),
        /// What an action changes.
        EFFECT("the effects of an action"),
        /// A reaction or a heartbeat of a module.
        REACTION("a reaction"),
        /// An operation that changes the world.
        EXECUTE("an /execute operation"),
        /// An operation that only reads it.
        READ("a /return operation");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /// {@return a place that knows nothing but state}
    static Scope of(Place place, Map<String, Type> states) {
        return new Scope(place, Map.of(), Map.of(), false, states, new LinkedHashMap<>());
    }

    /// {@return the same place, knowing one more name}
    Scope with(String name, Type type) {
        Map<String, Type> more = new HashMap<>(names);
        more.put(name, type);
        return new Scope(place, Map.copyOf(more), holes, openHoles, states, locals);
    }

    /// {@return the same place, knowing the parameters as names}
    Scope with(Iterable<Parameter> parameters) {
        Scope scope = this;
        for (Parameter parameter : parameters) {
            scope = scope.with(parameter.name(), parameter.type());
        }
        return scope;
    }

    /// {@return the same place, knowing the parameters as names and as holes}
    Scope withHoles(Iterable<Parameter> parameters, boolean open) {
        Scope named = with(parameters);
        return new Scope(place, named.names, named.names, open, states, locals);
    }
}
