package dev.entente.planner;

/// Hears on which facts a plan depends, so that nobody has to ask plans that a change does not concern.
@FunctionalInterface
public interface Dependence {
    /// Nobody hears.
    Dependence NONE = _ -> {};

    /// A node depends on, or watches, a cell, and none did before; or none does any more. [Plan#depends] says which.
    ///
    /// @param cell a cell, or what stands for all entities of a type: [Plan#population]
    void changed(long cell);
}
