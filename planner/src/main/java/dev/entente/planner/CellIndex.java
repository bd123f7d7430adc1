package dev.entente.planner;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which nodes have to do with a cell of the world: an open-addressed table from cells to small lists of nodes.
///
/// Finding is O(1) and does not allocate. Lists keep the order of insertion; nothing iterates over the table.
final class CellIndex {
    private static final Node[] NONE = {};

    private long[] cells = new long[0];
    private @Nullable Node[][] nodes = new Node[0][];
    private int used;

    /// {@return the nodes of a cell; entries beyond the last are null}
    @Nullable Node[] of(long cell) {
        if (used == 0) {
            return NONE;
        }
        var found = nodes[place(cell)];
        return found == null ? NONE : found;
    }

    void add(long cell, Node node) {
        if (2 * (used + 1) > cells.length) {
            grow();
        }
        int place = place(cell);
        var list = nodes[place];
        if (list == null) {
            cells[place] = cell;
            nodes[place] = new Node[] {node};
            used++;
            return;
        }
        nodes[place] = with(list, node);
    }

    private static @Nullable Node[] with(@Nullable Node[] list, Node node) {
        int size = size(list);
        var larger = size < list.length ? list : Arrays.copyOf(list, Math.max(2, 2 * size));
        larger[size] = node;
        return larger;
    }

    private static int size(@Nullable Node[] list) {
        int size = list.length;
        while (size > 0 && list[size - 1] == null) {
            size--;
        }
        return size;
    }

    /// Removes a node from a cell's list, if it is there.
    void remove(long cell, Node node) {
        var list = of(cell);
        for (int i = 0; i < list.length; i++) {
            if (list[i] == node) {
                System.arraycopy(list, i + 1, list, i, list.length - i - 1);
                list[list.length - 1] = null;
                return;
            }
        }
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
        int live = 0;
        for (var list : oldNodes) {
            live += list != null && list[0] != null ? 1 : 0;
        }
        int length = Math.max(8, Integer.highestOneBit(Math.max(1, live)) * 4);
        cells = new long[length];
        nodes = new Node[length][];
        used = 0;
        for (int i = 0; i < oldCells.length; i++) {
            var list = oldNodes[i];
            if (list != null && list[0] != null) {
                int place = place(oldCells[i]);
                cells[place] = oldCells[i];
                nodes[place] = list;
                used++;
            }
        }
    }
}
