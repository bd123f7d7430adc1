package dev.entente.world;

import java.util.Arrays;

/// The values of every attribute: one column an attribute, one row an entity of its type.
final class Cells {
    private final long[][] columns;

    Cells(int attributes) {
        this(new long[attributes][8]);
    }

    private Cells(long[][] columns) {
        this.columns = columns;
    }

    Cells copy() {
        var copies = new long[columns.length][];
        Arrays.setAll(copies, attribute -> columns[attribute].clone());
        return new Cells(copies);
    }

    long get(int attribute, int row) {
        return columns[attribute][row];
    }

    void set(int attribute, int row, long value) {
        columns[attribute][row] = value;
    }

    /// Makes room for a row.
    void grow(int attribute, int row) {
        var column = columns[attribute];
        if (row >= column.length) {
            columns[attribute] = Arrays.copyOf(column, 2 * row);
        }
    }
}
