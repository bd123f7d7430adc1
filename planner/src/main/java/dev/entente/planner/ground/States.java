package dev.entente.planner.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// States by number, each kept once. Compared bit by bit, so equal numbers mean equal states.
final class States {
    private static final int PAGE_WORDS = 1 << 16;

    private final int width;
    private final int page;
    private final List<long[]> pages = new ArrayList<>();
    private final Ints hashes = new Ints();
    private int[] table = new int[1 << 10];

    States(int width) {
        this.width = width;
        page = Math.max(1, PAGE_WORDS / Math.max(1, width));
        Arrays.fill(table, -1);
    }

    int size() {
        return hashes.size();
    }

    /// {@return about how many bytes they take}
    long bytes() {
        return (long) pages.size() * page * width * Long.BYTES + 4L * table.length + 4L * hashes.size();
    }

    int intern(long[] state) {
        int hash = hash(state);
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] >= 0) {
            if (hashes.at(table[slot]) == hash && same(table[slot], state)) {
                return table[slot];
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = hashes.size();
        store(state, hash);
        return hashes.size() - 1;
    }

    private void store(long[] state, int hash) {
        int place = hashes.size() % page;
        if (place == 0) {
            pages.add(new long[page * width]);
        }
        System.arraycopy(state, 0, pages.getLast(), place * width, width);
        hashes.add(hash);
        if (2 * hashes.size() > table.length) {
            grow();
        }
    }

    void load(int id, long[] into) {
        System.arraycopy(pages.get(id / page), id % page * width, into, 0, width);
    }

    private boolean same(int id, long[] state) {
        int start = id % page * width;
        return Arrays.equals(pages.get(id / page), start, start + width, state, 0, width);
    }

    private static int hash(long[] state) {
        long hash = 0;
        for (long word : state) {
            hash = (hash ^ word) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return (int) Tuples.mix(hash);
    }

    private void grow() {
        table = new int[table.length * 2];
        Arrays.fill(table, -1);
        for (int id = 0; id < hashes.size(); id++) {
            int slot = hashes.at(id) & (table.length - 1);
            while (table[slot] >= 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = id;
        }
    }
}
