package dev.entente.planner.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A world that is changed step by step, and back: facts and numbers with a trail.
public final class State {
    private static final int ADDED = 0;
    private static final int REMOVED = 1;
    private static final int SET = 2;

    private final Facts facts;
    private final Numbers numbers;
    private int[] trail = new int[256];
    private long[] olds = new long[16];
    private int length;
    private int oldCount;

    public State(Facts facts, Numbers numbers) {
        this.facts = facts;
        this.numbers = numbers;
    }

    public Facts facts() {
        return facts;
    }

    public Numbers numbers() {
        return numbers;
    }

    public void add(int fact) {
        if (!facts.holds(fact)) {
            facts.add(fact);
            note(fact, ADDED);
        }
    }

    public void remove(int fact) {
        if (facts.holds(fact)) {
            facts.remove(fact);
            note(fact, REMOVED);
        }
    }

    public void set(int cell, long value) {
        if (oldCount == olds.length) {
            olds = Arrays.copyOf(olds, 2 * oldCount);
        }
        olds[oldCount++] = numbers.value(cell);
        numbers.set(cell, value);
        note(cell, SET);
    }

    private void note(int what, int kind) {
        if (length == trail.length) {
            trail = Arrays.copyOf(trail, 2 * length);
        }
        trail[length++] = what << 2 | kind;
    }

    /// Notes from now on what is read: facts, and cells as `~cell`; null ends it.
    public void noting(@Nullable Lists reads) {
        facts.noting(reads);
        numbers.noting(reads);
    }

    /// Makes what has changed so far the world as it is: it can not be taken back any more.
    public void settle() {
        length = 0;
        oldCount = 0;
        facts.settle();
    }

    /// {@return a mark to go back to}
    public int mark() {
        return length;
    }

    /// Takes back every change since a mark.
    public void back(int mark) {
        while (length > mark) {
            int entry = trail[--length];
            int what = entry >>> 2;
            switch (entry & 3) {
                case ADDED -> facts.withdraw(what);
                case REMOVED -> facts.restore(what);
                default -> numbers.set(what, olds[--oldCount]);
            }
        }
    }

    /// {@return a hash of all that is true and all numbers}
    public long hash() {
        return facts.hash() ^ numbers.hash();
    }
}
