package dev.entente.engine;

import dev.entente.world.Changes;
import java.util.List;

/// Where a simulation writes what it did: one call a tick, in order.
public interface Journal {

    /// A journal that keeps nothing.
    Journal NONE = (_, _, _, _, _) -> {};

    /// Records one tick. What it is given is reused by the caller, so it copies or writes before it returns.
    ///
    /// @param tick from 1; 0 is the state before the first tick
    /// @param hash the world's hash after the tick
    /// @param causes what [Changes#cause] of each change refers to, by index
    /// @param changes every change to the world, in the order committed
    /// @param entries everything else, in the order it happened
    void tick(long tick, long hash, List<Cause> causes, Changes changes, List<Entry> entries);
}
