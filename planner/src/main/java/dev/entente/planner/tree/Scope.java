package dev.entente.planner.tree;

import dev.entente.planner.model.Variables;
import java.util.Arrays;

/// What variables mean, with room for those that quantifiers bind.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Scope(int[] binding, int[] types) {

    /// {@return a scope in which the first variables are bound, and the others are not}
    static Scope of(Variables variables, int[] bound) {
        var binding = Arrays.copyOf(bound, variables.size());
        Arrays.fill(binding, Math.min(bound.length, binding.length), binding.length, -1);
        return new Scope(binding, variables.types());
    }

    int type(int variable) {
        return types[variable];
    }
}
