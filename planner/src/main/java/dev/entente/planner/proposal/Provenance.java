package dev.entente.planner.proposal;

/// Where a learned method comes from.
///
/// @param proposer who proposed it
/// @param tick when
/// @param text a hash of what was said
/// @param question the number of the question that it answered
/// @param lifted whether it was made to fit other arguments than those it was proposed for
public record Provenance(String proposer, long tick, long text, long question, boolean lifted) {}
