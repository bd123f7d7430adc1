package dev.entente.planner.model;

/// How an attempt to find a plan ended.
public sealed interface Outcome {

    /// There is a plan.
    record Found(Decomposition plan) implements Outcome {}

    /// Every possibility was tried, and none is a plan.
    record Unsolvable() implements Outcome {}

    /// The budget was spent before a plan was found, or the search is not complete for this problem.
    ///
    /// @param reason what ran out, as a sentence
    record Spent(String reason) implements Outcome {}
}
