package dev.entente.planner.ground;

import java.util.Arrays;

/// The facts of one fluent by what stands at some of its places; newest first among equals.
final class Index {
    private final Tuples facts;
    private final int[] places;
    private int[] heads = new int[16];
    private final Ints rows = new Ints();
    private final Ints next = new Ints();
    private int keys;

    Index(Tuples facts, int[] places) {
        this.facts = facts;
        this.places = places;
        Arrays.fill(heads, -1);
    }

    /// {@return how many different keys there are}
    int keys() {
        return keys;
    }

    /// {@return the first row of a key, -1 for none; `key` in the order of the places}
    int first(int[] key) {
        int hash = 0;
        for (int i = 0; i < places.length; i++) {
            hash = hash * 0x2c1b3c6d + key[i] + 1;
        }
        int slot = Tuples.mix(hash) & (heads.length - 1);
        while (heads[slot] >= 0 && !matches(rows.at(heads[slot]), key)) {
            slot = (slot + 1) & (heads.length - 1);
        }
        return heads[slot];
    }

    int next(int row) {
        return next.at(row);
    }

    int argument(int row, int place) {
        return facts.argument(rows.at(row), place);
    }

    int fact(int row) {
        return rows.at(row);
    }

    void add(int fact) {
        rows.add(fact);
        next.add(-1);
        link(rows.size() - 1);
        if (2 * keys > heads.length) {
            grow();
        }
    }

    private void link(int row) {
        int slot = slot(rows.at(row));
        if (heads[slot] < 0) {
            keys++;
        }
        next.set(row, heads[slot]);
        heads[slot] = row;
    }

    private int slot(int fact) {
        int hash = 0;
        for (int place : places) {
            hash = hash * 0x2c1b3c6d + facts.argument(fact, place) + 1;
        }
        int slot = Tuples.mix(hash) & (heads.length - 1);
        while (heads[slot] >= 0 && !alike(rows.at(heads[slot]), fact)) {
            slot = (slot + 1) & (heads.length - 1);
        }
        return slot;
    }

    private boolean matches(int fact, int[] key) {
        for (int i = 0; i < places.length; i++) {
            if (facts.argument(fact, places[i]) != key[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean alike(int one, int other) {
        for (int place : places) {
            if (facts.argument(one, place) != facts.argument(other, place)) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        heads = new int[heads.length * 2];
        Arrays.fill(heads, -1);
        keys = 0;
        for (int row = 0; row < rows.size(); row++) {
            link(row);
        }
    }
}
