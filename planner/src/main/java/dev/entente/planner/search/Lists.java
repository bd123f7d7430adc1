package dev.entente.planner.search;

import java.util.Arrays;

/// A growing list of ints.
final class Lists {
    private static final int[] NONE = {};

    int[] items = NONE;
    int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(4, size * 2));
        }
        items[size++] = item;
    }
}
