package dev.entente.negotiation.contract;

/// Knows whether what was promised is the case. Asked only inside a tick; must not call the kernel.
@FunctionalInterface
public interface Predicates {

    /// {@return whether what a clause promises is the case now; for one that keeps, whether it is still kept}
    ///
    /// @param clause its place among the contract's clauses
    boolean holds(Contract contract, int clause);
}
