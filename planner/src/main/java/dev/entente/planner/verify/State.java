package dev.entente.planner.verify;

import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Term;
import java.util.Arrays;

/// What is true and which numbers there are at one moment of a plan.
///
/// A cell is a fluent of some objects; cells are numbered as they are met and found by hash. Not thread safe.
final class State {
    private static final int NONE = -1;
    private static final int[] NO_BINDING = {};

    private final int objects;
    private final ArgumentIndex[] indexes;
    private int[] table = new int[256];
    private int[][] cells = new int[64][];
    private int[] fluents = new int[64];
    private long[] values = new long[64];
    private int[] changed = new int[64];
    private int size;

    State(Problem problem) {
        objects = problem.objects().size();
        indexes = new ArgumentIndex[problem.model().fluents().size()];
        Arrays.fill(table, NONE);
        problem.facts().forEach(fact -> set(cell(fact.fluent(), fact.objects()), 1, NONE));
        problem.numbers().forEach(level -> set(cell(level.fluent(), level.objects()), level.value(), NONE));
    }

    /// {@return the value of a cell, 1 and 0 for true and false; all variables of the terms must be bound}
    long value(int fluent, int[] terms, int[] binding) {
        int cell = find(fluent, terms, binding);
        return cell < 0 ? 0 : values[cell];
    }

    long value(int cell) {
        return values[cell];
    }

    int fluent(int cell) {
        return fluents[cell];
    }

    int[] arguments(int cell) {
        return cells[cell];
    }

    void set(int cell, long value, int step) {
        values[cell] = value;
        changed[cell] = step;
    }

    /// {@return the step that last set a cell; -1 where none did}
    int changed(int fluent, int[] terms, int[] binding) {
        int cell = find(fluent, terms, binding);
        return cell < 0 ? NONE : changed[cell];
    }

    /// {@return the number of a cell, which is made if there is none}
    int cell(int fluent, int[] arguments) {
        int slot = slot(fluent, arguments, NO_BINDING);
        return table[slot] < 0 ? add(slot, fluent, arguments) : table[slot];
    }

    private int find(int fluent, int[] terms, int[] binding) {
        return table[slot(fluent, terms, binding)];
    }

    /// Where a cell is or would be. Without a binding, terms that would be variables are objects.
    private int slot(int fluent, int[] terms, int[] binding) {
        int hash = fluent;
        for (int term : terms) {
            hash = hash * 0x9E3779B1 + meant(term, binding);
        }
        hash *= 0x85EBCA6B;
        int slot = (hash ^ hash >>> 15) & table.length - 1;
        while (table[slot] >= 0 && !same(table[slot], fluent, terms, binding)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean same(int cell, int fluent, int[] terms, int[] binding) {
        boolean same = fluents[cell] == fluent;
        for (int i = 0; same && i < terms.length; i++) {
            same = cells[cell][i] == meant(terms[i], binding);
        }
        return same;
    }

    private static int meant(int term, int[] binding) {
        return binding.length == 0 && Term.variable(term) ? term : Term.value(term, binding);
    }

    private int add(int slot, int fluent, int[] arguments) {
        if (size == fluents.length) {
            cells = Arrays.copyOf(cells, size * 2);
            fluents = Arrays.copyOf(fluents, size * 2);
            values = Arrays.copyOf(values, size * 2);
            changed = Arrays.copyOf(changed, size * 2);
        }
        cells[size] = arguments;
        fluents[size] = fluent;
        changed[size] = NONE;
        table[slot] = size;
        if (indexes[fluent] != null) {
            indexes[fluent].add(size, arguments);
        }
        size++;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, NONE);
        for (int cell = 0; cell < size; cell++) {
            table[slot(fluents[cell], cells[cell], NO_BINDING)] = cell;
        }
    }

    /// {@return the cells of a fluent by their arguments; made when it is first asked for}
    ArgumentIndex index(int fluent) {
        if (indexes[fluent] == null) {
            var index = new ArgumentIndex(objects);
            for (int cell = 0; cell < size; cell++) {
                if (fluents[cell] == fluent) {
                    index.add(cell, cells[cell]);
                }
            }
            indexes[fluent] = index;
        }
        return indexes[fluent];
    }
}
