package dev.entente.planner.search;

import java.util.function.BooleanSupplier;

/// How much may be spent on a search.
///
/// @param nodes how many ways of decomposing a task may be tried
/// @param seed of the shuffles that follow when the declared order leads nowhere
/// @param stop asked now and then; `true` ends the search. A search that is never stopped depends on nothing but its input
public record Budget(long nodes, long seed, BooleanSupplier stop) {

    /// {@return a budget counted in nodes alone}
    public static Budget of(long nodes) {
        return new Budget(nodes, 0, () -> false);
    }
}
