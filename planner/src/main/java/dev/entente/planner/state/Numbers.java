package dev.entente.planner.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The numbers that fluents hold, each in a cell that it gets when it is first named; a cell holds 0 before.
public final class Numbers {
    private int[] table = new int[64];
    private int count;
    private int[][] keys = new int[32][];
    private long[] values = new long[32];
    private long hash;
    private @Nullable Lists reads;

    /// {@return the cell of a fluent for some objects}
    public int cell(int fluent, int[] terms, int[] binding, int base) {
        int place = place(fluent, terms, binding, base);
        if (table[place] == 0) {
            create(fluent, terms, binding, base);
            table[place] = count;
            if (2 * count > table.length) {
                grow();
            }
            return count - 1;
        }
        return table[place] - 1;
    }

    private int place(int fluent, int[] terms, int[] binding, int base) {
        long mixed = Hash.start(fluent);
        for (int term : terms) {
            mixed = Hash.step(mixed, value(term, binding, base));
        }
        int mask = table.length - 1;
        int place = (int) (Hash.end(mixed) >>> 40) & mask;
        while (table[place] != 0 && !same(keys[table[place] - 1], fluent, terms, binding, base)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private static boolean same(int[] key, int fluent, int[] terms, int[] binding, int base) {
        if (key[0] != fluent) {
            return false;
        }
        for (int i = 0; i < terms.length; i++) {
            if (key[i + 1] != value(terms[i], binding, base)) {
                return false;
            }
        }
        return true;
    }

    private void create(int fluent, int[] terms, int[] binding, int base) {
        if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            values = Arrays.copyOf(values, 2 * count);
        }
        var key = new int[terms.length + 1];
        key[0] = fluent;
        for (int i = 0; i < terms.length; i++) {
            key[i + 1] = value(terms[i], binding, base);
        }
        keys[count++] = key;
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int cell = 0; cell < count; cell++) {
            var key = keys[cell];
            int fluent = key[0];
            var objects = Arrays.copyOfRange(key, 1, key.length);
            table[place(fluent, places(objects.length), objects, 0)] = cell + 1;
        }
    }

    private static int[] places(int length) {
        var places = new int[length];
        Arrays.setAll(places, it -> it);
        return places;
    }

    private static int value(int term, int[] binding, int base) {
        return term >= 0 ? binding[base + term] : ~term;
    }

    /// {@return the number in a cell; noted where reads are noted}
    public long value(int cell) {
        if (reads != null) {
            reads.add(~cell);
        }
        return values[cell];
    }

    /// Notes from now on which cells are read, as `~cell`; null ends it.
    public void noting(@Nullable Lists list) {
        reads = list;
    }

    /// {@return the fluent of a cell, and the objects it is about}
    public int[] key(int cell) {
        return keys[cell];
    }

    public void set(int cell, long value) {
        hash ^= mixed(cell) ^ mixed(cell, value);
        values[cell] = value;
    }

    private long mixed(int cell) {
        return mixed(cell, values[cell]);
    }

    private static long mixed(int cell, long value) {
        return value == 0 ? 0 : Hash.end(Hash.step(Hash.step(Hash.start(~cell), (int) value), (int) (value >>> 32)));
    }

    /// {@return a hash of the numbers that are not 0}
    public long hash() {
        return hash;
    }
}
