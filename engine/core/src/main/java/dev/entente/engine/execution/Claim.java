package dev.entente.engine.execution;

import java.util.List;

/// What one strand asks for with one `Lock`, or holds.
final class Claim {
    final Execution execution;
    final int strand;
    final int token;
    final int lock;
    /// In the order in which they are taken.
    final List<Key> keys;
    /// How many of them it has.
    int taken;

    /// @param keys in the order in which they are taken
    Claim(Execution execution, int strand, int token, int lock, List<Key> keys) {
        this.execution = execution;
        this.strand = strand;
        this.token = token;
        this.lock = lock;
        this.keys = List.copyOf(keys);
    }

    boolean granted() {
        return taken == keys.size();
    }

    /// {@return the key that it waits for}
    Key next() {
        return keys.get(taken);
    }

    String text() {
        return execution.template.locks[lock].text();
    }
}
