package dev.entente.planner.tree;

import dev.entente.planner.model.Problem;
import java.util.Arrays;

/// What every cell holds at one moment: 0 or 1 for a predicate, any number else. Remembers how to go back.
///
/// The hash covers the whole state and is kept up with every change. Not thread safe.
final class State {
    private final Cells cells;
    private long[] values = new long[64];
    private long hash;
    private final Ints changed = new Ints();
    private long[] before = new long[64];

    State(Cells cells) {
        this.cells = cells;
    }

    /// {@return the state in which a problem begins}
    static State first(Problem problem, Cells cells) {
        var state = new State(cells);
        problem.facts().forEach(fact -> state.set(cells.of(fact.fluent(), fact.objects()), 1));
        problem.numbers().forEach(level -> state.set(cells.of(level.fluent(), level.objects()), level.value()));
        state.changed.cut(0);
        return state;
    }

    Cells cells() {
        return cells;
    }

    long value(int cell) {
        return cell < values.length ? values[cell] : 0;
    }

    long hash() {
        return hash;
    }

    void set(int cell, long value) {
        if (cell >= values.length) {
            values = Arrays.copyOf(values, Math.max(cell + 1, values.length * 2));
        }
        if (values[cell] == value) {
            return;
        }
        if (changed.size() == before.length) {
            before = Arrays.copyOf(before, before.length * 2);
        }
        before[changed.size()] = values[cell];
        changed.add(cell);
        write(cell, value);
    }

    private void write(int cell, long value) {
        hash ^= token(cell, values[cell]) ^ token(cell, value);
        values[cell] = value;
    }

    private long token(int cell, long value) {
        return value == 0 ? 0 : Mixing.then(cells.hash(cell), value);
    }

    /// {@return a mark to go back to}
    int mark() {
        return changed.size();
    }

    /// Undoes every change since a mark.
    void undo(int mark) {
        for (int i = changed.size() - 1; i >= mark; i--) {
            write(changed.at(i), before[i]);
        }
        changed.cut(mark);
    }

    /// Forgets how to go back.
    void keep() {
        changed.cut(0);
    }
}
