package dev.entente.negotiation.waits;

import java.util.Arrays;

/// Rows of numbers in one array. Rows are numbered from 1, so that 0 can stand for none; what is given back is used again.
final class Table {
    private static final int FEW = 16;

    private final int width;
    private int[] cells;
    private int rows = 1;
    private int free;

    Table(int width) {
        this.width = width;
        cells = new int[FEW * width];
    }

    /// {@return a row of zeros}
    int take() {
        int row = free;
        if (row != 0) {
            free = cells[row * width];
            cells[row * width] = 0;
            return row;
        }
        if ((rows + 1) * width > cells.length) {
            cells = Arrays.copyOf(cells, Math.multiplyExact(2, cells.length));
        }
        return rows++;
    }

    void give(int row) {
        Arrays.fill(cells, row * width, (row + 1) * width, 0);
        cells[row * width] = free;
        free = row;
    }

    /// {@return above all rows that there have been}
    int rows() {
        return rows;
    }

    int at(int row, int column) {
        return cells[row * width + column];
    }

    void set(int row, int column, int value) {
        cells[row * width + column] = value;
    }

    /// {@return what stands there after something was added}
    int add(int row, int column, int change) {
        return cells[row * width + column] += change;
    }
}
