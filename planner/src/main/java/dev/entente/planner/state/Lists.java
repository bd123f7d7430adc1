package dev.entente.planner.state;

import java.util.Arrays;

/// A growing list of ints.
public final class Lists {
    private static final int[] NONE = {};

    int[] items = NONE;
    int size;

    /// {@return how many items there are}
    public int size() {
        return size;
    }

    /// {@return an item, by its place}
    public int at(int place) {
        return items[place];
    }

    /// Takes all items away.
    public void clear() {
        size = 0;
    }

    /// Adds an item at the end.
    public void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, Math.max(4, size * 2));
        }
        items[size++] = item;
    }
}
