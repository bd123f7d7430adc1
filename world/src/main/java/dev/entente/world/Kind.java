package dev.entente.world;

/// What the 64-bit number in an attribute stands for.
public enum Kind {
    /// A whole number: itself.
    INT,
    /// A truth: 0 or 1.
    BOOL,
    /// A text: the number that the world gave it, see [View#text].
    TEXT,
    /// Another entity: its id, or -1 for none.
    REF
}
