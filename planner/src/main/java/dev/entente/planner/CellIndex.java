package dev.entente.planner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which nodes have to do with a cell of the world: an open-addressed table from cells to small lists of nodes.
///
/// A list is in the order of execution, those of the older standing goal first, whatever order they were added in; so
/// an index that is built anew is the same. With n nodes at a cell, finding one costs O(log n) comparisons, adding and
/// removing one moves those behind it. One node costs no list. Nothing iterates over the table.
@SuppressWarnings("ReferenceEquality") // what is empty is one array, and nodes are compared by identity
final class CellIndex {
    private static final Node[] NONE = {};

    private long[] cells = {};
    /// Null where nothing was, [#NONE] where nothing is any more, a node, or a list with room at its end.
    private @Nullable Object[] held = {};

    private int used;

    /// {@return the nodes of a cell; entries beyond the last are null}
    @Nullable Node[] of(long cell) {
        var found = used == 0 ? null : held[place(cell)];
        if (found instanceof Node node) {
            return new Node[] {node};
        }
        return found == null ? NONE : (Node[]) found;
    }

    /// {@return how many of a cell's nodes come before `node`; they are the first of [#of]}
    int before(long cell, Node node) {
        var found = used == 0 ? null : held[place(cell)];
        if (found == null) {
            return 0;
        }
        if (found instanceof Node only) {
            return Order.precedes(only, node) ? 1 : 0;
        }
        var list = (Node[]) found;
        return rank(list, size(list), node);
    }

    /// {@return how many nodes there are in a list}
    private static int size(@Nullable Node[] list) {
        int low = 0;
        int high = list.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (list[middle] == null) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// {@return how many of a list's nodes come before `node`}
    private static int rank(@Nullable Node[] list, int size, Node node) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            var there = list[middle];
            if (there != null && Order.precedes(there, node)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// {@return whether a cell has nodes}
    boolean has(long cell) {
        var found = used == 0 ? null : held[place(cell)];
        return found != null && found != NONE;
    }

    /// {@return whether it is the only one of the cell}
    boolean add(long cell, Node node) {
        if (4 * (used + 1) > 3 * cells.length) {
            grow();
        }
        int place = place(cell);
        var found = held[place];
        if (found == null) {
            cells[place] = cell;
            used++;
        }
        if (found == null || found == NONE) {
            held[place] = node;
            return true;
        }
        held[place] = found instanceof Node only ? both(only, node) : with((Node[]) found, node);
        return false;
    }

    private static Node[] both(Node one, Node other) {
        return Order.precedes(one, other) ? new Node[] {one, other} : new Node[] {other, one};
    }

    private static @Nullable Node[] with(@Nullable Node[] list, Node node) {
        int size = size(list);
        var larger = size < list.length ? list : Arrays.copyOf(list, size + Math.max(2, size / 4));
        var last = list[size - 1];
        int at = last == null || Order.precedes(last, node) ? size : rank(list, size, node);
        System.arraycopy(larger, at, larger, at + 1, size - at);
        larger[at] = node;
        return larger;
    }

    /// Removes a node from a cell's list, if it is there.
    ///
    /// @return whether it was the last of the cell
    boolean remove(long cell, Node node) {
        int place = used == 0 ? -1 : place(cell);
        var found = place < 0 ? null : held[place];
        if (found == node) {
            held[place] = NONE;
            return true;
        }
        if (found instanceof Node[] list) {
            held[place] = without(list, node);
        }
        return false;
    }

    /// {@return the list without a node; a list of one is that one}
    private static Object without(@Nullable Node[] list, Node node) {
        int size = size(list);
        int at = rank(list, size, node);
        if (at == size || list[at] != node) {
            return list;
        }
        System.arraycopy(list, at + 1, list, at, size - at - 1);
        list[size - 1] = null;
        var first = list[0];
        return size == 2 && first != null ? first : list;
    }

    private int place(long cell) {
        int mask = cells.length - 1;
        int place = (int) ((cell * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (held[place] != null && cells[place] != cell) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /// Makes room, and on the way drops cells whose lists have become empty.
    private void grow() {
        var oldCells = cells;
        var oldHeld = held;
        int live = (int) Arrays.stream(oldHeld).filter(it -> it != null && it != NONE).count();
        int least = (live + 1) * 8 / 5; // so that some more fit before it grows again
        int length = Math.max(4, Integer.highestOneBit(least) * 2);
        cells = new long[length];
        held = new Object[length];
        used = 0;
        for (int i = 0; i < oldCells.length; i++) {
            if (oldHeld[i] != null && oldHeld[i] != NONE) {
                int place = place(oldCells[i]);
                cells[place] = oldCells[i];
                held[place] = oldHeld[i];
                used++;
            }
        }
    }
}
