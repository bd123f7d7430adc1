package dev.entente.planner.search;

import dev.entente.planner.state.Conditions;
import dev.entente.planner.state.Hash;
import java.util.Arrays;

/// The tasks of a plan under construction: those done, those decomposed, and those still to be done, which form a list.
///
/// Struct of arrays. Cells come and go as on a stack, because the search goes back the way it came. A task still to be
/// done knows the next one, so the rest of the plan is one number and nothing is ever copied.
final class Cells {
    private int[] symbols = new int[64];
    private int[] next = new int[64];
    private int[] parents = new int[64];
    private int[] places = new int[64];
    private int[] starts = new int[64];
    private int[] methods = new int[64];
    private int[] bindings = new int[64];
    private int[] olds = new int[64];
    private int[] rounds = new int[64];
    private long[] hashes = new long[64];
    private long[] states = new long[64];
    private int count;
    private int[] pool = new int[128];
    private int used;

    /// Adds a task before others.
    ///
    /// @param rest what follows it; -1 for nothing
    int add(int symbol, int parent, int place, int rest, int[] terms, int[] binding, int base) {
        if (count == symbols.length) {
            grow();
        }
        if (used + terms.length > pool.length) {
            pool = Arrays.copyOf(pool, 2 * pool.length + terms.length);
        }
        long mixed = Hash.start(symbol);
        starts[count] = used;
        for (int term : terms) {
            int object = Conditions.value(term, binding, base);
            pool[used++] = object;
            mixed = Hash.step(mixed, object);
        }
        symbols[count] = symbol;
        next[count] = rest;
        parents[count] = parent;
        places[count] = place;
        methods[count] = -1;
        long after = rest < 0 ? 0 : hashes[rest];
        hashes[count] = Hash.end(mixed ^ Long.rotateLeft(after, 17) * 0x9E3779B97F4A7C15L);
        return count++;
    }

    private void grow() {
        int size = 2 * count;
        symbols = Arrays.copyOf(symbols, size);
        next = Arrays.copyOf(next, size);
        parents = Arrays.copyOf(parents, size);
        places = Arrays.copyOf(places, size);
        starts = Arrays.copyOf(starts, size);
        methods = Arrays.copyOf(methods, size);
        bindings = Arrays.copyOf(bindings, size);
        olds = Arrays.copyOf(olds, size);
        rounds = Arrays.copyOf(rounds, size);
        hashes = Arrays.copyOf(hashes, size);
        states = Arrays.copyOf(states, size);
    }

    /// Notes how a task is decomposed.
    void decompose(int cell, int method, int binding) {
        methods[cell] = method;
        bindings[cell] = binding;
    }

    /// Notes which task of an older plan a task is; -1 for none.
    void old(int cell, int old) {
        olds[cell] = old;
    }

    int old(int cell) {
        return olds[cell];
    }

    /// Notes how many tasks of the same circle a task is inside of.
    void rounds(int cell, int rounds) {
        this.rounds[cell] = rounds;
    }

    int rounds(int cell) {
        return rounds[cell];
    }

    /// Notes the state in which a task is decomposed.
    void state(int cell, long hash) {
        states[cell] = hash;
    }

    long state(int cell) {
        return states[cell];
    }

    int symbol(int cell) {
        return symbols[cell];
    }

    int next(int cell) {
        return next[cell];
    }

    int parent(int cell) {
        return parents[cell];
    }

    int place(int cell) {
        return places[cell];
    }

    int method(int cell) {
        return methods[cell];
    }

    int binding(int cell) {
        return bindings[cell];
    }

    /// {@return a hash of a task and of all that follows it}
    long hash(int cell) {
        return hashes[cell];
    }

    int argument(int cell, int place) {
        return pool[starts[cell] + place];
    }

    /// Copies the arguments of a task.
    void arguments(int cell, int arity, int[] into, int base) {
        System.arraycopy(pool, starts[cell], into, base, arity);
    }

    /// {@return whether two tasks of one symbol have the same arguments}
    boolean same(int cell, int other, int arity) {
        int left = starts[cell];
        int right = starts[other];
        for (int i = 0; i < arity; i++) {
            if (pool[left + i] != pool[right + i]) {
                return false;
            }
        }
        return true;
    }

    int count() {
        return count;
    }

    int used() {
        return used;
    }

    /// Forgets the cells since a mark.
    void back(int cells, int arguments) {
        count = cells;
        used = arguments;
    }
}
