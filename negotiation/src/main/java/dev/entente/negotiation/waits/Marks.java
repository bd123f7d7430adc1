package dev.entente.negotiation.waits;

import java.util.Arrays;

/// A set of rows that is emptied in no time, with a number for each of them, and a list of them as they came.
final class Marks {
    private int[] rounds = new int[0];
    private int[] numbers = new int[0];
    private int[] list = new int[0];
    private int round;
    private int size;

    /// Empties the set.
    ///
    /// @param rows above all rows that will be in it
    void begin(int rows) {
        if (rows > rounds.length) {
            rounds = new int[2 * rows];
            numbers = new int[2 * rows];
            list = new int[2 * rows];
            round = 0;
        }
        if (++round == Integer.MAX_VALUE) {
            Arrays.fill(rounds, 0);
            round = 1;
        }
        size = 0;
    }

    boolean has(int row) {
        return rounds[row] == round;
    }

    /// @param row which is not in the set
    void add(int row, int number) {
        rounds[row] = round;
        numbers[row] = number;
        list[size++] = row;
    }

    int number(int row) {
        return numbers[row];
    }

    /// {@return its number after something was added to it}
    ///
    /// @param number what it is where it is not in the set yet
    int change(int row, int number, int change) {
        if (!has(row)) {
            add(row, number);
        }
        return numbers[row] += change;
    }

    int size() {
        return size;
    }

    /// {@return the rows as they came, or as they were put in order; the first [#size] count}
    int[] list() {
        return list;
    }

    int get(int place) {
        return list[place];
    }
}
