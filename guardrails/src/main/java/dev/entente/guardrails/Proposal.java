package dev.entente.guardrails;

/// Something that an agent wants to be so. Anyone may make one; it changes nothing.
///
/// @param agent who proposes
/// @param node the node in the agent's workflow tree; -1 where there is none
/// @param what the proposal as text, such as `Recruit(Wolves, 10)`
/// @param value what is proposed
public record Proposal<P>(String agent, int node, String what, P value) {}
