package dev.entente.planner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which nodes have to do with a cell of the world: an open-addressed table from cells to small lists of nodes.
///
/// A list is in the order of execution, those of the older standing goal first, whatever order they were added in; so
/// an index that is built anew is the same. With n nodes at a cell, finding one costs O(log n) comparisons, adding and
/// removing one moves those behind it. Nothing iterates over the table.
final class CellIndex {
    private static final Node[] NONE = {};

    private long[] cells = new long[0];
    private @Nullable Node[][] nodes = new Node[0][];
    private int[] sizes = new int[0];
    private int used;

    /// {@return the nodes of a cell; entries beyond the last are null}
    @Nullable Node[] of(long cell) {
        if (used == 0) {
            return NONE;
        }
        var found = nodes[place(cell)];
        return found == null ? NONE : found;
    }

    /// {@return how many of a cell's nodes come before `node`; they are the first of [#of]}
    int before(long cell, Node node) {
        if (used == 0) {
            return 0;
        }
        int place = place(cell);
        var list = nodes[place];
        return list == null ? 0 : rank(list, sizes[place], node);
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
        return used > 0 && sizes[place(cell)] > 0;
    }

    /// {@return whether it is the only one of the cell}
    boolean add(long cell, Node node) {
        if (2 * (used + 1) > cells.length) {
            grow();
        }
        int place = place(cell);
        var list = nodes[place];
        if (list == null) {
            cells[place] = cell;
            nodes[place] = new Node[] {node};
            sizes[place] = 1;
            used++;
            return true;
        }
        int size = sizes[place]++;
        nodes[place] = with(list, size, node);
        return size == 0;
    }

    private static @Nullable Node[] with(@Nullable Node[] list, int size, Node node) {
        var larger = size < list.length ? list : Arrays.copyOf(list, 2 * size);
        var last = size == 0 ? null : list[size - 1];
        int at = last == null || Order.precedes(last, node) ? size : rank(list, size, node);
        System.arraycopy(larger, at, larger, at + 1, size - at);
        larger[at] = node;
        return larger;
    }

    /// Removes a node from a cell's list, if it is there.
    ///
    /// @return whether it was the last of the cell
    boolean remove(long cell, Node node) {
        if (used == 0) {
            return false;
        }
        int place = place(cell);
        var list = nodes[place];
        int at = list == null ? 0 : rank(list, sizes[place], node);
        if (list != null && at < sizes[place] && list[at] == node) {
            int size = --sizes[place];
            System.arraycopy(list, at + 1, list, at, size - at);
            list[size] = null;
            return size == 0;
        }
        return false;
    }

    private int place(long cell) {
        int mask = cells.length - 1;
        int place = (int) ((cell * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (nodes[place] != null && cells[place] != cell) {
            place = (place + 1) & mask;
        }
        return place;
    }

    /// Makes room, and on the way drops cells whose lists have become empty.
    private void grow() {
        var oldCells = cells;
        var oldNodes = nodes;
        var oldSizes = sizes;
        int live = (int) Arrays.stream(oldSizes).filter(size -> size > 0).count();
        int length = Math.max(4, Integer.highestOneBit(Math.max(1, live)) * 4);
        cells = new long[length];
        nodes = new Node[length][];
        sizes = new int[length];
        used = 0;
        for (int i = 0; i < oldCells.length; i++) {
            if (oldSizes[i] > 0) {
                int place = place(oldCells[i]);
                cells[place] = oldCells[i];
                nodes[place] = oldNodes[i];
                sizes[place] = oldSizes[i];
                used++;
            }
        }
    }
}
