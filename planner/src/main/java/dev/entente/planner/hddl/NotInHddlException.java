package dev.entente.planner.hddl;

import dev.entente.planner.model.Place;

/// A model or problem has something that HDDL has no words for.
public final class NotInHddlException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Place at;

    private NotInHddlException(String message, Place at) {
        super(message);
        this.at = at;
    }

    static NotInHddlException number(String what, Place at) {
        return new NotInHddlException(
                "%s%s holds a number, and HDDL has no numbers.\nMaybe say what matters about it with predicates.".formatted(what, place(at)), at);
    }

    static NotInHddlException invariant(String name, Place at) {
        return new NotInHddlException(
                "Invariant (%s)%s must hold in every state, and HDDL has no invariants.\nMaybe add it to the preconditions of the actions that could break it."
                        .formatted(name, place(at)),
                at);
    }

    static NotInHddlException name(String kind, String name, Place at) {
        return new NotInHddlException(
                "%s (%s)%s has a name that HDDL reads as something else.\nMaybe give it another name.".formatted(kind, name, place(at)), at);
    }

    static NotInHddlException constraint(String problem) {
        return new NotInHddlException(
                "The network of problem (%s) has a constraint that is none of =, not = and sortof, and HDDL has no others.\nMaybe make it the precondition of a method."
                        .formatted(problem),
                Place.NOWHERE);
    }

    private static String place(Place at) {
        return at.line() == 0 ? "" : " (line %s, column %s)".formatted(at.line(), at.column());
    }

    /// {@return where it is written}
    public Place at() {
        return at;
    }
}
