package dev.entente.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Which agents' plans depend on a cell: an open-addressed table from cells to agents by number, in order.
///
/// A cell on which one agent depends costs no list. Finding the agents costs O(1), adding and removing one moves those
/// behind it. Nothing iterates over the table, and it is the same for the same plans, whatever order they came in.
final class Dependents {
    private static final int UNUSED = 0;
    private static final int NOBODY = 1;
    private static final int FIRST = 2;

    /// Numbers of agents, counted from one, behind their number; so the first says how many there are.
    private int[][] lists = new int[4][];

    private int[] freed = new int[4];
    private int free;
    private int listed;
    private long[] cells = new long[64];
    /// [#UNUSED], [#NOBODY] any more, an agent's number beyond [#FIRST], or a list's complement.
    private int[] held = new int[64];

    private int used;

    /// Names the agents that depend on a cell, in the order of their numbers.
    void each(long cell, IntConsumer hearer) {
        int here = held[place(cell)];
        if (here >= FIRST) {
            hearer.accept(here - FIRST);
        } else if (here < 0) {
            var list = lists[~here];
            for (int i = 1; i <= list[0]; i++) {
                hearer.accept(list[i]);
            }
        }
    }

    /// Notes that an agent depends on a cell; does nothing where that is known.
    void add(long cell, int agent) {
        if (2 * (used + 1) > cells.length) {
            grow();
        }
        int place = place(cell);
        int here = held[place];
        if (here < 0) {
            lists[~here] = with(lists[~here], agent);
            return;
        }
        if (here == UNUSED) {
            cells[place] = cell;
            used++;
        }
        if (here < FIRST) {
            held[place] = FIRST + agent;
        } else if (here - FIRST != agent) {
            held[place] = ~list(Math.min(here - FIRST, agent), Math.max(here - FIRST, agent));
        }
    }

    private int list(int first, int second) {
        if (free == 0 && listed == lists.length) {
            lists = Arrays.copyOf(lists, 2 * listed);
        }
        int number = free > 0 ? freed[--free] : listed++;
        lists[number] = new int[] {2, first, second, 0};
        return number;
    }

    private static int[] with(int[] list, int agent) {
        int size = list[0];
        int found = agent > list[size] ? -2 - size : Arrays.binarySearch(list, 1, size + 1, agent);
        if (found >= 0) {
            return list;
        }
        int at = -1 - found;
        var larger = size + 1 < list.length ? list : Arrays.copyOf(list, size + 1 + Math.max(4, size / 4));
        System.arraycopy(larger, at, larger, at + 1, size + 1 - at);
        larger[at] = agent;
        larger[0]++;
        return larger;
    }

    /// Notes that an agent does not depend on a cell; does nothing where that is known.
    void remove(long cell, int agent) {
        int place = place(cell);
        int here = held[place];
        if (here >= FIRST && here - FIRST == agent) {
            held[place] = NOBODY;
        } else if (here < 0) {
            without(lists[~here], agent);
            shrink(place, ~here);
        }
    }

    private static void without(int[] list, int agent) {
        int size = list[0];
        int at = Arrays.binarySearch(list, 1, size + 1, agent);
        if (at >= 0) {
            System.arraycopy(list, at + 1, list, at, size - at);
            list[0]--;
        }
    }

    /// One agent needs no list.
    private void shrink(int place, int number) {
        if (lists[number][0] == 1) {
            held[place] = FIRST + lists[number][1];
            lists[number] = new int[0];
            if (free == freed.length) {
                freed = Arrays.copyOf(freed, 2 * free);
            }
            freed[free++] = number;
        }
    }

    private int place(long cell) {
        int mask = cells.length - 1;
        int place = (int) ((cell * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (held[place] != UNUSED && cells[place] != cell) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /// Makes room, and on the way drops cells on which nobody depends any more.
    private void grow() {
        var oldCells = cells;
        var oldHeld = held;
        int live = (int) Arrays.stream(oldHeld).filter(it -> it != UNUSED && it != NOBODY).count();
        int length = Math.max(64, Integer.highestOneBit(Math.max(1, live)) * 4);
        cells = new long[length];
        held = new int[length];
        used = live;
        for (int i = 0; i < oldCells.length; i++) {
            if (oldHeld[i] != UNUSED && oldHeld[i] != NOBODY) {
                int place = place(oldCells[i]);
                cells[place] = oldCells[i];
                held[place] = oldHeld[i];
            }
        }
    }
}
