package dev.entente.planner.verify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The cells of one fluent, whole and by an argument, in the order in which they were met.
final class ArgumentIndex {
    private final long objects;
    private final Ints all = new Ints();
    private final Map<Long, Ints> byArgument = new HashMap<>();

    ArgumentIndex(int objects) {
        this.objects = objects;
    }

    /// Numbers in a row.
    static final class Ints {
        static final Ints EMPTY = new Ints();
        private int[] items = {};
        private int size;

        void add(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, Math.max(4, size * 2));
            }
            items[size++] = item;
        }

        int size() {
            return size;
        }

        int at(int place) {
            return items[place];
        }

        int[] toArray() {
            return Arrays.copyOf(items, size);
        }
    }

    void add(int cell, int[] arguments) {
        all.add(cell);
        for (int i = 0; i < arguments.length; i++) {
            byArgument.computeIfAbsent(i * objects + arguments[i], _ -> new Ints()).add(cell);
        }
    }

    Ints all() {
        return all;
    }

    Ints with(int place, int object) {
        return byArgument.getOrDefault(place * objects + object, Ints.EMPTY);
    }
}
