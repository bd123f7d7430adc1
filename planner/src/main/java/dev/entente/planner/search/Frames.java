package dev.entente.planner.search;

import java.util.Arrays;

/// The choices made so far, each with where it stands and what to go back to.
final class Frames {
    private static final int WIDTH = 12;
    static final int CELL = 0;
    static final int RECIPE = 1;
    static final int STAGE = 2;
    static final int BASE = 3;
    static final int CURSORS = 4;
    static final int TRAIL = 5;
    static final int CELLS = 6;
    static final int ARGUMENTS = 7;
    static final int STEPS = 8;
    static final int TURN = 9;
    static final int WAY = 10;
    static final int OLD = 11;

    private int[] frames = new int[64 * WIDTH];
    private long[] keys = new long[64];
    private int count;

    int count() {
        return count;
    }

    void push(long key) {
        if (count == keys.length) {
            frames = Arrays.copyOf(frames, 2 * frames.length);
            keys = Arrays.copyOf(keys, 2 * count);
        }
        keys[count++] = key;
    }

    void pop() {
        count--;
    }

    void clear() {
        count = 0;
    }

    /// {@return a field of the last choice}
    int get(int field) {
        return frames[(count - 1) * WIDTH + field];
    }

    void set(int field, int value) {
        frames[(count - 1) * WIDTH + field] = value;
    }

    /// {@return what identifies each choice's task, what follows it, and the state}
    long[] keys() {
        return keys;
    }
}
