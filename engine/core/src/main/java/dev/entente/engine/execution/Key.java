package dev.entente.engine.execution;

/// Something that a lock keeps for one holder at a time. Keys are taken in their natural order: numbers, texts, entities,
/// each by value.
///
/// @param value the number, the symbol of the text, or the entity
public record Key(Kind kind, long value) implements Comparable<Key> {

    /// What a key is.
    public enum Kind {
        NUMBER,
        TEXT,
        ENTITY
    }

    @Override
    public int compareTo(Key other) {
        return kind == other.kind ? Long.compare(value, other.value) : kind.compareTo(other.kind);
    }
}
