package dev.entente.world;

/// A change as somebody proposes it: what it says is checked when a [Writer] applies it.
///
/// An entity that the same proposal creates is named by [#created(int)] of its slot, wherever an entity stands.
public sealed interface Delta {

    /// {@return the entity that the same proposal creates in `slot`, from 0}
    static int created(int slot) {
        return -2 - slot;
    }

    /// Gives an attribute a value.
    record Set(int attribute, int entity, long value) implements Delta {}

    /// Adds to a number; the same in any order.
    record Add(int attribute, int entity, long amount) implements Delta {}

    /// Brings an entity into being.
    ///
    /// @param name empty for one that is made up
    /// @param slot what later deltas of the same proposal call it by, from 0
    record Create(int type, String name, int slot) implements Delta {}

    /// Ends an entity; references to it become none.
    record Remove(int entity) implements Delta {}

    /// Relates two entities.
    record Link(int relation, int from, int to) implements Delta {}

    /// Ends a relation of two entities.
    record Unlink(int relation, int from, int to) implements Delta {}
}
