package dev.entente.planner.search;

import java.util.Arrays;

/// A bounded set of 64-bit keys: open addressing, linear probing.
final class Visited {
    private static final int FEWEST = 1 << 6;
    private static final int MOST = 1 << 24;

    private long[] table = new long[FEWEST];
    private int size;

    /// Adds a key.
    ///
    /// @return whether it was new
    boolean add(long key) {
        long wanted = key == 0 ? 1 : key;
        int place = place(table, wanted);
        if (table[place] == wanted) {
            return false;
        }
        table[place] = wanted;
        if (4 * ++size > 3 * table.length) {
            grow();
        }
        return true;
    }

    private static int place(long[] table, long key) {
        int mask = table.length - 1;
        int place = (int) (key >>> 24) & mask;
        while (table[place] != 0 && table[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        var old = table;
        if (old.length >= MOST) {
            Arrays.fill(table, 0); // bounded: forgetting costs time, never a plan
            size = 0;
            return;
        }
        table = new long[2 * old.length];
        for (long key : old) {
            if (key != 0) {
                table[place(table, key)] = key;
            }
        }
    }

    /// Forgets all keys.
    void clear() {
        table = new long[FEWEST];
        size = 0;
    }

    /// Forgets some keys.
    void removeAll(long[] keys, int count) {
        var gone = new Visited();
        for (int i = 0; i < count; i++) {
            gone.add(keys[i]);
        }
        var old = table;
        table = new long[old.length];
        size = 0;
        for (long key : old) {
            if (key != 0 && gone.table[place(gone.table, key)] != key) {
                table[place(table, key)] = key;
                size++;
            }
        }
    }
}
