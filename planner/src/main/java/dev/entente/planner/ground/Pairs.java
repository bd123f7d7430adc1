package dev.entente.planner.ground;

import java.util.Arrays;

/// Numbers from 0 for pairs of numbers that are not negative.
final class Pairs {
    private static final long FREE = -1;

    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;

    Pairs() {
        Arrays.fill(keys, FREE);
    }

    int size() {
        return size;
    }

    long bytes() {
        return 12L * keys.length;
    }

    /// {@return the number of a pair, a new one if it has none}
    int intern(int first, int second) {
        long key = ((long) first << 32) | second;
        int slot = slot(key);
        if (keys[slot] == key) {
            return values[slot];
        }
        keys[slot] = key;
        values[slot] = size++;
        if (2 * size > keys.length) {
            grow();
        }
        return size - 1;
    }

    private int slot(long key) {
        int slot = (int) Tuples.mix(key) & (keys.length - 1);
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
