package dev.entente.cli.graph;

import java.util.Locale;

/// A pointer from one node to all nodes with a key.
///
/// @param to the key; where nobody has it, the part before its last dot
record Link(Kind kind, String to) {

    /// What the pointing node does with the other.
    enum Kind {
        PURSUES,
        ACHIEVES,
        DOES,
        CALLS,
        STARTS,
        EMITS,
        JOINS,
        CANCELS,
        NEGOTIATES,
        BINDS,
        AWAITS,
        ASKS;

        /// {@return how it is written beside an edge}
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
