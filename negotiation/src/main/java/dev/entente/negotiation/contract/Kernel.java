package dev.entente.negotiation.contract;

/// Keeps the contracts that are not over, and makes every move.
public final class Kernel {}
