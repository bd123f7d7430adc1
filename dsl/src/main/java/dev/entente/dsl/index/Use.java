package dev.entente.dsl.index;

import dev.entente.dsl.Position;

/// A name in a text, and what it does there.
///
/// @param at the name, without `$` or braces around it
public record Use(Position at, Symbol symbol, Role role) {

    /// What a name does where it stands.
    public enum Role {
        DECLARES,
        READS,
        WRITES,
        CALLS,
        STARTS,
        EMITS,
        HEARS,
        ASKS,
        /// Names it, such as the type of a parameter.
        MENTIONS
    }
}
