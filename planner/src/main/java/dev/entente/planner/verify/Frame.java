package dev.entente.planner.verify;

import dev.entente.planner.model.Term;
import dev.entente.planner.model.Variables;
import java.util.Arrays;

/// Variables and what they are bound to.
///
/// @param binding an object each, or -1; written to by whoever looks for a binding
@SuppressWarnings("ArrayRecordComponent") // never compared
record Frame(Variables variables, int[] binding) {
    static final int UNBOUND = -1;

    /// {@return a frame of which the first variables are bound}
    static Frame of(Variables variables, int[] first) {
        var binding = new int[variables.size()];
        Arrays.fill(binding, UNBOUND);
        System.arraycopy(first, 0, binding, 0, Math.min(first.length, binding.length));
        return new Frame(variables, binding);
    }

    /// {@return the object that a term means; -1 where its variable is not bound}
    int object(int term) {
        return Term.value(term, binding);
    }

    boolean bound(int term) {
        return object(term) >= 0;
    }

    int type(int variable) {
        return variables.types()[variable];
    }
}
