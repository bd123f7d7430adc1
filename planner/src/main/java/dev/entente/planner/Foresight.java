package dev.entente.planner;

/// How an attempt to unfold a node ended.
enum Foresight {
    /// Everything is unfolded.
    WHOLE,
    /// Unfolded up to a point beyond which nothing can be foreseen.
    OPEN,
    /// No way leads on.
    STUCK
}
