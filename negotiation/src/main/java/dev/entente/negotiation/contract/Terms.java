package dev.entente.negotiation.contract;

import java.util.List;

/// What a version of a contract says. Two that say the same are equal.
///
/// @param needed how many clauses must be delivered for it to be fulfilled; 0 for all
/// @param clauses at least one, at most 64; their names differ
/// @param values what was bargained for, by numbers of the host's: versions that only differ in these are different ones
public record Terms(int needed, List<Clause> clauses, List<Long> values) {
    public Terms {
        clauses = List.copyOf(clauses);
        values = List.copyOf(values);
    }

    /// Terms for which nothing was bargained that the clauses do not say.
    public Terms(int needed, List<Clause> clauses) {
        this(needed, clauses, List.of());
    }

    /// {@return what the version of a contract that stands says}
    public static Terms of(Contract contract) {
        return new Terms(contract.needed(), contract.clauses(), contract.values());
    }
}
