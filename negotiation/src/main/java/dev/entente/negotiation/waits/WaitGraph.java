package dev.entente.negotiation.waits;

/// A graph of waits.
public final class WaitGraph {}
