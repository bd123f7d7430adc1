package dev.entente.engine.execution;

import java.util.Arrays;

/// What is due when: a binary heap by tick, then execution, then strand. A timer takes 20 bytes.
///
/// Timers are not taken back: one whose wait is over is recognised by its token, and dropped when it is due or when there
/// are many of them.
final class Timers {
    private static final int FEW = 1024;

    private long[] due = new long[16];
    private Execution[] executions = new Execution[16];
    private int[] strands = new int[16];
    private int[] tokens = new int[16];
    private int size;
    private int many = FEW;

    int size() {
        return size;
    }

    long due(int index) {
        return due[index];
    }

    Execution execution(int index) {
        return executions[index];
    }

    int strand(int index) {
        return strands[index];
    }

    int token(int index) {
        return tokens[index];
    }

    void add(long tick, Execution execution, int strand, int token) {
        if (size == many) {
            compact();
        }
        if (size == due.length) {
            due = Arrays.copyOf(due, size * 2);
            executions = Arrays.copyOf(executions, size * 2);
            strands = Arrays.copyOf(strands, size * 2);
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        put(size, tick, execution, strand, token);
        up(size++);
    }

    private void put(int index, long tick, Execution execution, int strand, int token) {
        due[index] = tick;
        executions[index] = execution;
        strands[index] = strand;
        tokens[index] = token;
    }

    /// {@return whether a timer still matters}
    boolean awaited(int index) {
        var execution = executions[index];
        return execution.live(strands[index]) && execution.token(strands[index]) == tokens[index];
    }

    private void compact() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (awaited(i)) {
                put(kept++, due[i], executions[i], strands[i], tokens[i]);
            }
        }
        Arrays.fill(executions, kept, size, Execution.NONE);
        size = kept;
        many = Math.max(FEW, kept * 2);
        for (int i = size / 2 - 1; i >= 0; i--) {
            down(i);
        }
    }

    /// {@return whether something is due at a tick}
    boolean has(long tick) {
        return size > 0 && due[0] <= tick;
    }

    /// Drops the earliest.
    void remove() {
        size--;
        put(0, due[size], executions[size], strands[size], tokens[size]);
        executions[size] = Execution.NONE;
        down(0);
    }

    private boolean before(int a, int b) {
        if (due[a] != due[b]) {
            return due[a] < due[b];
        }
        if (executions[a] != executions[b]) {
            return executions[a].id < executions[b].id;
        }
        return strands[a] != strands[b] ? strands[a] < strands[b] : tokens[a] < tokens[b];
    }

    private void swap(int a, int b) {
        long tick = due[a];
        var execution = executions[a];
        int strand = strands[a];
        int token = tokens[a];
        put(a, due[b], executions[b], strands[b], tokens[b]);
        put(b, tick, execution, strand, token);
    }

    private void up(int index) {
        int at = index;
        while (at > 0 && before(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int index) {
        int at = index;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(child + 1, child)) {
                child++;
            }
            if (!before(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }
}
