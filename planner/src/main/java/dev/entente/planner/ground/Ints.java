package dev.entente.planner.ground;

import java.util.Arrays;

/// Numbers in a row that grows.
final class Ints {
    static final int[] NONE = {};

    private int[] items = new int[8];
    private int size;

    int size() {
        return size;
    }

    int at(int place) {
        return items[place];
    }

    void set(int place, int value) {
        items[place] = value;
    }

    void add(int value) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1) + 8);
        }
        items[size++] = value;
    }

    void addAll(int[] values) {
        for (int value : values) {
            add(value);
        }
    }

    int pop() {
        return items[--size];
    }

    void shrink(int length) {
        size = length;
    }

    boolean contains(int value) {
        for (int i = 0; i < size; i++) {
            if (items[i] == value) {
                return true;
            }
        }
        return false;
    }

    /// {@return them, as many as there are}
    int[] array() {
        return size == 0 ? NONE : Arrays.copyOf(items, size);
    }

    /// {@return them, sorted, each once}
    int[] sorted() {
        if (size < 2) {
            return array();
        }
        Arrays.sort(items, 0, size);
        int kept = 1;
        for (int i = 1; i < size; i++) {
            if (items[i] != items[kept - 1]) {
                items[kept++] = items[i];
            }
        }
        return Arrays.copyOf(items, kept);
    }
}
