package dev.entente.engine.execution;

import dev.entente.world.View;
import java.util.Comparator;

/// Something that a lock keeps for one holder at a time.
///
/// @param value the number, the symbol of the text, or the entity
public record Key(Kind kind, long value) {

    /// What a key is.
    public enum Kind {
        NUMBER,
        TEXT,
        ENTITY
    }

    /// {@return the order in which keys are taken: numbers, texts, entities, each by value}
    static Comparator<Key> order(View view) {
        return (a, b) -> {
            if (a.kind != b.kind) {
                return a.kind.compareTo(b.kind);
            }
            return a.kind == Kind.TEXT
                    ? view.text(a.value).compareTo(view.text(b.value))
                    : Long.compare(a.value, b.value);
        };
    }
}
