package dev.entente.dsl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a place in the program can name.
///
/// @param place what kind of place it is
/// @param names parameters and bound variables
/// @param holes fields of the event or parameters of the operation
/// @param openHoles whether holes that nobody declared are passed over, for they are reported elsewhere
/// @param states state of the module and of the program
/// @param locals results kept in this body so far; grows as the body is read, and is shared by what derives from it
/// @param within what the place lies in
record Scope(
        Place place,
        Map<String, Type> names,
        Map<String, Type> holes,
        boolean openHoles,
        Map<String, Type> states,
        Map<String, Type> locals,
        Within within) {

    /// What may be done in a place.
    enum Place {
        /// Where state, an attribute or a faction starts.
        START("a starting value"),
        /// A value: the score, when a goal is achieved.
        VALUE("a value"),
        /// What a contract is worth, promises, or holds: known to all who agree to it.
        PROMISE("a promise"),
        /// A constraint, in which a type stands for all its entities.
        CONSTRAINT("a constraint"),
        /// The body of a method: decides, does not change the world.
        METHOD("a method"),
        /// What runs in a method where its own steps were given up.
        ASIDE("a Compensate, an Otherwise or the else of a Call"),
        /// What an action changes.
        EFFECT("the effects of an action"),
        /// A reaction or a heartbeat of a module.
        REACTION("a reaction"),
        /// A saga declared on its own.
        SAGA("a saga"),
        /// An operation that changes the world.
        EXECUTE("an /execute operation"),
        /// An operation that only reads it.
        READ("a /return operation"),
        /// What a mind of the kind `rules` answers.
        TOPIC("a topic of a mind");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /// What a place lies in.
    ///
    /// @param module the module; empty outside of one
    /// @param owner by which name the body is called, such as `Ledger.Pay`; empty where it has none
    /// @param apart the innermost part that is undone or ends on its own, such as `a fork`; empty where there is none
    /// @param held the keys of the locks around it, the outermost first
    record Within(String module, String owner, String apart, List<LockOrder.Key> held) {
        static final Within NOTHING = new Within("", "", "", List.of());
    }

    /// {@return a place that knows nothing but state}
    static Scope of(Place place, Map<String, Type> states) {
        return new Scope(place, Map.of(), Map.of(), false, states, new LinkedHashMap<>(), Within.NOTHING);
    }

    private Scope within(Within other) {
        return new Scope(place, names, holes, openHoles, states, locals, other);
    }

    /// {@return the same place as the body of something in a module}
    ///
    /// @param owner by which name it is called; empty where it has none
    Scope in(String module, String owner) {
        return within(new Within(module, owner, within.apart, within.held));
    }

    /// {@return the same place in a part that is undone or ends on its own}
    Scope apart(String part) {
        return within(new Within(within.module, within.owner, part, within.held));
    }

    /// {@return the same place while the keys are held, and no others}
    Scope holding(List<LockOrder.Key> held) {
        return within(new Within(within.module, within.owner, within.apart, List.copyOf(held)));
    }

    /// {@return the same place where the steps of a method were given up}
    Scope aside() {
        Place aside = place == Place.METHOD ? Place.ASIDE : place;
        return new Scope(aside, names, holes, openHoles, states, locals, within);
    }

    /// {@return the same place, knowing one more name}
    Scope with(String name, Type type) {
        Map<String, Type> more = new HashMap<>(names);
        more.put(name, type);
        List<LockOrder.Key> held =
                within.held.stream().map(key -> key.rebound(name)).toList();
        return new Scope(place, Map.copyOf(more), holes, openHoles, states, locals, within).holding(held);
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
        return new Scope(place, named.names, named.names, open, states, locals, within);
    }
}
