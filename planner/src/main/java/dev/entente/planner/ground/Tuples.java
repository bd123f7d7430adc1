package dev.entente.planner.ground;

import java.util.Arrays;

/// Numbers from 0 for tuples of a head and arguments: facts, number cells, ground tasks.
///
/// Open addressed; a tuple keeps its number. Nothing iterates over the table.
final class Tuples {
    private int[] cells = new int[64];
    private int[] starts = new int[16];
    private int[] table = new int[32];
    private int size;

    Tuples() {
        Arrays.fill(table, -1);
    }

    int size() {
        return size;
    }

    int head(int id) {
        return cells[starts[id]];
    }

    int arity(int id) {
        return starts[id + 1] - starts[id] - 1;
    }

    int argument(int id, int place) {
        return cells[starts[id] + 1 + place];
    }

    int[] arguments(int id) {
        return Arrays.copyOfRange(cells, starts[id] + 1, starts[id + 1]);
    }

    /// {@return the tuple's number; -1 if it has none}
    int find(int head, int[] arguments, int arity) {
        return table[place(head, arguments, arity)];
    }

    /// {@return the tuple's number, a new one if it has none}
    int intern(int head, int[] arguments, int arity) {
        int place = place(head, arguments, arity);
        if (table[place] >= 0) {
            return table[place];
        }
        table[place] = size;
        append(head, arguments, arity);
        if (2 * size > table.length) {
            grow();
        }
        return size - 1;
    }

    private void append(int head, int[] arguments, int arity) {
        int start = starts[size];
        int end = start + 1 + arity;
        if (end > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(end, cells.length + (cells.length >> 1)));
        }
        cells[start] = head;
        System.arraycopy(arguments, 0, cells, start + 1, arity);
        size++;
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
        }
        starts[size] = end;
    }

    private int place(int head, int[] arguments, int arity) {
        int hash = head;
        for (int i = 0; i < arity; i++) {
            hash = hash * 0x2c1b3c6d + arguments[i] + 1;
        }
        int mask = table.length - 1;
        int place = mix(hash) & mask;
        while (table[place] >= 0 && !same(table[place], head, arguments, arity)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean same(int id, int head, int[] arguments, int arity) {
        int start = starts[id];
        return cells[start] == head
                && starts[id + 1] - start - 1 == arity
                && Arrays.equals(cells, start + 1, start + 1 + arity, arguments, 0, arity);
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        int mask = table.length - 1;
        for (int id = 0; id < size; id++) {
            int hash = cells[starts[id]];
            for (int i = starts[id] + 1; i < starts[id + 1]; i++) {
                hash = hash * 0x2c1b3c6d + cells[i] + 1;
            }
            int place = mix(hash) & mask;
            while (table[place] >= 0) {
                place = (place + 1) & mask;
            }
            table[place] = id;
        }
    }

    static int mix(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x45d9f3b;
        mixed = (mixed ^ mixed >>> 15) * 0x2c1b3c6d;
        return mixed ^ mixed >>> 14;
    }

    static long mix(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
        return mixed ^ mixed >>> 32;
    }
}
