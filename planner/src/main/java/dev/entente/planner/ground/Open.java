package dev.entente.planner.ground;

import java.util.Arrays;

/// Numbers to be looked at, the lowest key first: a binary heap.
final class Open {
    private long[] keys = new long[256];
    private int[] items = new int[256];
    private int size;

    int size() {
        return size;
    }

    long bytes() {
        return 12L * keys.length;
    }

    void clear() {
        size = 0;
    }

    void add(long key, int item) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            items = Arrays.copyOf(items, size * 2);
        }
        int place = size++;
        while (place > 0 && keys[(place - 1) >> 1] > key) {
            keys[place] = keys[(place - 1) >> 1];
            items[place] = items[(place - 1) >> 1];
            place = (place - 1) >> 1;
        }
        keys[place] = key;
        items[place] = item;
    }

    int poll() {
        int top = items[0];
        long key = keys[--size];
        int item = items[size];
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            keys[place] = keys[child];
            items[place] = items[child];
            place = child;
        }
        keys[place] = key;
        items[place] = item;
        return top;
    }
}
