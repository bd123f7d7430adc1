package dev.entente.planner.ground;

import dev.entente.planner.model.Decomposition;
import org.jspecify.annotations.Nullable;

/// A search that can be interrupted and goes on where it was.
sealed interface Seeker permits Greedy, Lazy, Summaries, Progression {

    /// Goes on searching.
    ///
    /// @param nodes how many at most
    /// @return a plan; null if none was found so far
    @Nullable Decomposition seek(long nodes);

    /// {@return whether there is nothing left to look at}
    boolean exhausted();

    /// {@return whether it takes all the room it may take, and cannot go on}
    boolean full();
}
