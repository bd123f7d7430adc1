package dev.entente.planner;

/// How far planning looks; counted in nodes, never in time, so that a slow machine plans alike.
///
/// @param nodes how many nodes one unfolding may try
/// @param horizon how many goals deep it looks ahead; deeper goals stay open until they are reached
/// @param bindings how many candidates it tries for each `some` of a method
/// @param deepest how deep a tree may become; deeper is runaway recursion
/// @param patience how many ticks a way that failed is not tried again
public record Limits(int nodes, int horizon, int bindings, int deepest, int patience) {

    /// What suits a faction of some dozens of regions.
    public static final Limits DEFAULT = new Limits(400, 6, 6, 400, 12);
}
