package dev.entente.planner.tree;

import java.util.Arrays;

/// A list of numbers that grows at its end.
final class Ints {
    private static final int[] NONE = {};
    private int[] values = NONE;
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size * 2));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int at(int place) {
        return values[place];
    }

    void set(int place, int value) {
        values[place] = value;
    }

    int last() {
        return values[size - 1];
    }

    /// Forgets everything from a place on.
    void cut(int newSize) {
        size = newSize;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
