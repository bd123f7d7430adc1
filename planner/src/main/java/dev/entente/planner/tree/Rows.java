package dev.entente.planner.tree;

import java.util.Arrays;

/// Lists of numbers, one for each row, in two arrays.
///
/// @param starts where each row begins in `values`, and one more for the end
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rows(int[] starts, int[] values) {

    /// {@return for each row the second numbers of the pairs that begin with it, in the order of the pairs; O(rows + pairs)}
    static Rows of(int rows, Ints first, Ints second) {
        var starts = new int[rows + 1];
        for (int i = 0; i < first.size(); i++) {
            starts[first.at(i) + 1]++;
        }
        for (int i = 0; i < rows; i++) {
            starts[i + 1] += starts[i];
        }
        var next = Arrays.copyOf(starts, rows);
        var values = new int[first.size()];
        for (int i = 0; i < first.size(); i++) {
            values[next[first.at(i)]++] = second.at(i);
        }
        return new Rows(starts, values);
    }

    int rows() {
        return starts.length - 1;
    }

    int start(int row) {
        return starts[row];
    }

    int end(int row) {
        return starts[row + 1];
    }

    int count(int row) {
        return end(row) - start(row);
    }

    int at(int place) {
        return values[place];
    }

    int[] row(int row) {
        return Arrays.copyOfRange(values, start(row), end(row));
    }
}
