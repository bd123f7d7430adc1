package dev.entente.engine.execution;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What is due when, by tick; within a tick by execution, then strand. A timer takes 12 bytes.
///
/// Timers are not taken back: one whose wait is over is recognised by its token, and dropped when it is due or when there
/// are many of them. What is due in one tick is mostly asked for in its order, and then costs the same however much it is.
final class Timers {
    private static final int FEW = 1024;

    private final TreeMap<Long, Tick> ticks = new TreeMap<>();
    private int size;
    private int many = FEW;

    /// What is due in one tick.
    static final class Tick {
        private Execution[] executions = new Execution[4];
        private int[] strands = new int[4];
        private int[] tokens = new int[4];
        private int size;

        int size() {
            return size;
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

        /// {@return whether a timer still matters}
        boolean awaited(int index) {
            var execution = executions[index];
            return execution.live(strands[index]) && execution.token(strands[index]) == tokens[index];
        }

        private void add(Execution execution, int strand, int token) {
            if (size == strands.length) {
                executions = Arrays.copyOf(executions, size * 2);
                strands = Arrays.copyOf(strands, size * 2);
                tokens = Arrays.copyOf(tokens, size * 2);
            }
            executions[size] = execution;
            strands[size] = strand;
            tokens[size++] = token;
        }

        private void compact() {
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (awaited(i)) {
                    executions[kept] = executions[i];
                    strands[kept] = strands[i];
                    tokens[kept++] = tokens[i];
                }
            }
            Arrays.fill(executions, kept, size, null);
            size = kept;
        }

        private boolean ordered(int before, int after) {
            long first = executions[before].id;
            long second = executions[after].id;
            return first < second || (first == second && strands[before] <= strands[after]);
        }

        private void sort() {
            int inOrder = 1;
            while (inOrder < size && ordered(inOrder - 1, inOrder)) {
                inOrder++;
            }
            if (inOrder >= size) {
                return;
            }
            var order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> executions[a] == executions[b]
                    ? Integer.compare(strands[a], strands[b])
                    : Long.compare(executions[a].id, executions[b].id));
            var sorted = new Tick();
            for (int index : order) {
                sorted.add(executions[index], strands[index], tokens[index]);
            }
            executions = sorted.executions;
            strands = sorted.strands;
            tokens = sorted.tokens;
        }
    }

    void add(long tick, Execution execution, int strand, int token) {
        if (size == many) {
            compact();
        }
        size++;
        ticks.computeIfAbsent(tick, _ -> new Tick()).add(execution, strand, token);
    }

    private void compact() {
        ticks.values().forEach(Tick::compact);
        ticks.values().removeIf(tick -> tick.size == 0);
        size = ticks.values().stream().mapToInt(Tick::size).sum();
        many = Math.max(FEW, size * 2);
    }

    /// Takes what is due at a tick, or was before.
    void due(long tick, Consumer<Tick> taken) {
        while (!ticks.isEmpty() && ticks.firstKey() <= tick) {
            var due = ticks.pollFirstEntry().getValue();
            size -= due.size;
            due.sort();
            taken.accept(due);
        }
    }

    /// {@return all that is waited for, by tick}
    SortedMap<Long, Tick> awaited() {
        compact();
        return ticks;
    }
}
