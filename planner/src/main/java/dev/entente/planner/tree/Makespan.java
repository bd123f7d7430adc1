package dev.entente.planner.tree;

/// How long a plan takes where every action takes one unit of time.
///
/// @param actions one after the other
/// @param forked with the forks and joins of the tree
/// @param critical in any order that the links allow, with as many hands as it wants
/// @param widest how many actions begin at the same time then, at most
/// @param forks how many forks the tree has
public record Makespan(int actions, int forked, int critical, int widest, int forks) {}
