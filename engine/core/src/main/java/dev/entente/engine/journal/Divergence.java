package dev.entente.engine.journal;

/// The first thing that a re-execution did otherwise than the journal tells.
///
/// @param agent whose doing it was; empty where that is not known
/// @param node the node in the agent's workflow tree; -1 where there is none
/// @param what differs, such as `Wolves.gold` or `decided chosen`
/// @param recorded what the journal tells
/// @param found what the re-execution did
public record Divergence(long tick, String agent, int node, String what, String recorded, String found) {

    /// {@return all of it in one sentence}
    public String sentence() {
        String who = agent.isEmpty() ? "" : " of %s%s".formatted(agent, node < 0 ? "" : " (node %s)".formatted(node));
        return "Diverged at tick %s: %s%s: recorded (%s), found (%s).".formatted(tick, what, who, recorded, found);
    }
}
