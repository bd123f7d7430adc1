package dev.entente.engine;

import java.util.Arrays;

/// Where in a list each of some cells stands: an open-addressed table from cells to chains of places.
///
/// It is filled once a tick and then only read, also by several threads.
final class Places {
    static final int NONE = -1;

    private int[] chains = new int[64];
    private int[] slots = new int[32];
    private long[] cells = new long[32];
    private int[] places = new int[32];
    private int[] next = new int[32];
    private int size;

    /// Forgets all; costs as much as there was.
    void clear() {
        for (int entry = 0; entry < size; entry++) {
            chains[slots[entry]] = 0;
        }
        size = 0;
    }

    /// Notes one more place of a cell.
    void add(long cell, int place) {
        if (size == cells.length) {
            grow();
        }
        cells[size] = cell;
        places[size] = place;
        link(size++);
    }

    private void link(int entry) {
        int slot = slot(cells[entry]);
        slots[entry] = slot;
        next[entry] = chains[slot] - 1;
        chains[slot] = entry + 1;
    }

    private void grow() {
        slots = Arrays.copyOf(slots, 2 * size);
        cells = Arrays.copyOf(cells, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
        next = Arrays.copyOf(next, 2 * size);
        chains = new int[4 * size];
        for (int entry = 0; entry < size; entry++) {
            link(entry);
        }
    }

    private int slot(long cell) {
        int mask = chains.length - 1;
        int slot = (int) ((cell * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (chains[slot] != 0 && cells[chains[slot] - 1] != cell) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /// {@return an entry of a cell, to be asked for its [#place] and for the [#next]; [#NONE] where there is none}
    int first(long cell) {
        return chains[slot(cell)] - 1;
    }

    /// {@return how many entries there are, in the order in which they were added}
    int size() {
        return size;
    }

    long cell(int entry) {
        return cells[entry];
    }

    int place(int entry) {
        return places[entry];
    }

    int next(int entry) {
        return next[entry];
    }
}
