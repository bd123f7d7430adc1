package dev.entente.engine.execution;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What sagas have finished, in order: steps of the execution itself, and executions that it called.
final class UndoLog {
    private int[] stages = new int[4];
    private @Nullable Execution @Nullable [] others;
    private int size;

    int size() {
        return size;
    }

    int stage(int index) {
        return stages[index];
    }

    /// {@return the execution that is to be undone; null where it is a step of this one}
    @Nullable Execution other(int index) {
        return others == null ? null : others[index];
    }

    /// @param stage the step that is done; where another execution is to be undone, the one in which it was called
    void add(int stage, @Nullable Execution other) {
        if (size == stages.length) {
            stages = Arrays.copyOf(stages, size * 2);
            others = others == null ? null : Arrays.copyOf(others, size * 2);
        }
        stages[size] = stage;
        if (other != null && others == null) {
            others = new Execution[stages.length];
        }
        if (others != null) {
            others[size] = other;
        }
        size++;
    }

    /// {@return the latest entry of a range of steps; -1 where there is none}
    int latest(int first, int end) {
        int index = size - 1;
        while (index >= 0 && !within(index, first, end)) {
            index--;
        }
        return index;
    }

    boolean within(int index, int first, int end) {
        return stages[index] >= first && stages[index] < end;
    }

    /// Moves the entries of a range of steps to another log, in order.
    void move(int first, int end, UndoLog to) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (within(i, first, end)) {
                to.add(stages[i], other(i));
            } else {
                stages[kept] = stages[i];
                if (others != null) {
                    others[kept] = others[i];
                }
                kept++;
            }
        }
        if (others != null) {
            Arrays.fill(others, kept, size, null);
        }
        size = kept;
    }

    void remove(int index) {
        size--;
        System.arraycopy(stages, index + 1, stages, index, size - index);
        if (others != null) {
            System.arraycopy(others, index + 1, others, index, size - index);
            others[size] = null;
        }
    }
}
