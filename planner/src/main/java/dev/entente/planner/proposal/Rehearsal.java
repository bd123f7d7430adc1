package dev.entente.planner.proposal;

import dev.entente.dsl.Declaration;
import dev.entente.world.View;
import java.util.Optional;

/// A task that waits for a method, and the means to try one on it. It stands still while it is asked.
public interface Rehearsal {

    /// {@return the world as the task will find it}
    View view();

    /// {@return the values of the task's arguments}
    long[] arguments();

    /// Follows a method of the task's goal on a projection of the world, under all invariants, to its end, where the
    /// goal must be achieved. Leaves nothing behind.
    ///
    /// @return why it cannot be followed; empty where it can
    Optional<Refusal> of(Declaration.Method method);
}
