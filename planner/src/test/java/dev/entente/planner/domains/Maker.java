package dev.entente.planner.domains;

import java.util.SplittableRandom;

/// Makes problems of one domain.
interface Maker {
    /// Writes a problem that has a plan.
    ///
    /// @param size from 1, small, to 20, hard
    void solvable(int size, SplittableRandom random, ProblemText text);

    /// Writes a small problem that has none.
    void unsolvable(SplittableRandom random, ProblemText text);
}
