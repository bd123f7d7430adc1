package dev.entente.planner.proposal;

import java.util.Locale;

/// Why a proposed method was rejected. They are checked in this order.
public enum Reason {
    /// The mind said nothing.
    SILENT,
    /// It is too long, nests too deep or asks too many questions.
    SIZE,
    /// It is neither one method of the flow language nor its JSON form.
    SYNTAX,
    /// It names what is not declared, or hides one of the task's parameters.
    NAME,
    /// It gives a task too few or too many arguments.
    ARITY,
    /// Something has a type that does not fit.
    TYPE,
    /// It holds a step that the proposer may not take.
    STEP,
    /// It holds a goal, an action, an effect or a text that the proposer may not use.
    FORBIDDEN,
    /// It commands what belongs to another faction.
    FOREIGN,
    /// It reads a private attribute of what may belong to another faction.
    SECRET,
    /// It achieves itself before anything else is done.
    RECURSION,
    /// Its condition does not hold where it was asked for.
    CONDITION,
    /// An action that it leads to cannot be carried out, or has no value.
    EXECUTION,
    /// The effects of an action that it leads to would break a constraint.
    INVARIANT,
    /// It took more nodes than allowed to see where it leads.
    BUDGET,
    /// Where it leads can only be known by carrying it out.
    UNFORESEEN,
    /// It ends, and the goal is not achieved.
    VERIFIER;

    /// {@return how it is written in journals}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
