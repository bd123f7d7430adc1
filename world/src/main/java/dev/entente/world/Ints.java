package dev.entente.world;

import java.util.Arrays;
import java.util.Objects;

/// A growing list of ints.
final class Ints {
    private int[] values;
    private int size;

    Ints() {
        this(new int[8], 0);
    }

    private Ints(int[] values, int size) {
        this.values = values;
        this.size = size;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return values[Objects.checkIndex(index, size)];
    }

    void set(int index, int value) {
        values[Objects.checkIndex(index, size)] = value;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /// Makes the list at least `size` long, adding `filler`.
    void fillTo(int size, int filler) {
        while (this.size < size) {
            add(filler);
        }
    }

    void removeLast() {
        size--;
    }

    void clear() {
        size = 0;
    }

    void insert(int index, int value) {
        add(value);
        System.arraycopy(values, index, values, index + 1, size - 1 - index);
        values[index] = value;
    }

    void removeAt(int index) {
        System.arraycopy(values, index + 1, values, index, size - 1 - index);
        size--;
    }

    /// {@return where a value is, or -1; linear}
    int indexOf(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }

    /// {@return as [Arrays#binarySearch(int[], int)]; the list must ascend}
    int search(int value) {
        return Arrays.binarySearch(values, 0, size, value);
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    Ints copy() {
        return new Ints(values.clone(), size);
    }
}
