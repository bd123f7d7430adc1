package dev.entente.guardrails.expression;

import java.util.Arrays;

/// Which cells an evaluation read, each once, in the order first read. Not thread safe.
public final class Footprint {
    private long[] cells = new long[4];
    private int size;

    /// Notes that a cell was read. Linear in the footprint's size, which is small by nature.
    public void read(long cell) {
        for (int i = 0; i < size; i++) {
            if (cells[i] == cell) {
                return;
            }
        }
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, size * 2);
        }
        cells[size++] = cell;
    }

    /// {@return the cells, as a copy}
    public long[] cells() {
        return Arrays.copyOf(cells, size);
    }

    /// Forgets everything.
    public void clear() {
        size = 0;
    }
}
