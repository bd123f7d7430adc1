package dev.entente.cli.chronicle;

import dev.entente.engine.journal.TickLine;

/// Looks on while a run is seen again.
public interface Observer {

    /// Sees the state before the first tick.
    default void start(Scene scene) {}

    /// Sees one tick, and the state after it.
    void tick(Scene scene, TickLine line);

    /// Sees the state after the last tick.
    default void end(Scene scene) {}
}
