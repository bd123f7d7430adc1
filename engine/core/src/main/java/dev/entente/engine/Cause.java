package dev.entente.engine;

/// Who changed the world, and by what.
///
/// @param agent the agent's name; a module's name where a reaction or a heartbeat did it
/// @param node the node in the agent's workflow tree; -1 where there is none
/// @param what as text, such as `March(Wolves-1, hollowell)` or `ON (Player.BuildWall)`
public record Cause(String agent, int node, String what) {}
