package dev.entente.engine;

import dev.entente.planner.Chooser;

/// Gives each agent its mind.
@FunctionalInterface
public interface Minds {

    /// {@return the mind of an agent}
    ///
    /// @param kind what the flow file or the command line names, such as `rules`; empty for the default
    /// @param seed the run's seed
    Chooser mind(String agent, String kind, long seed);
}
