package dev.entente.negotiation.contract;

import java.util.List;

/// What a version of a contract says. Two that say the same are equal.
///
/// @param needed how many clauses must be delivered for it to be fulfilled; 0 for all
/// @param clauses at least one, at most 64; their names differ
public record Terms(int needed, List<Clause> clauses) {
    public Terms {
        clauses = List.copyOf(clauses);
    }

    /// {@return what the version of a contract that stands says}
    public static Terms of(Contract contract) {
        return new Terms(contract.needed(), contract.clauses());
    }
}
