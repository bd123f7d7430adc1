package dev.entente.negotiation.waits;

/// Which row a node's id has: open addressing, and nothing is left behind where an id is taken out.
final class Ids {
    private static final int FEW = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] ids = new long[FEW];
    private int[] rows = new int[FEW];
    private int size;

    /// {@return its row; 0 where it has none}
    int row(long id) {
        return rows[place(id)];
    }

    /// @param id which has no row yet
    void put(long id, int row) {
        if (2 * ++size > ids.length) {
            grow();
        }
        int place = place(id);
        ids[place] = id;
        rows[place] = row;
    }

    void remove(long id) {
        size--;
        int gap = place(id);
        for (int at = next(gap); rows[at] != 0; at = next(at)) {
            if (away(home(ids[at]), at) >= away(gap, at)) {
                ids[gap] = ids[at];
                rows[gap] = rows[at];
                gap = at;
            }
        }
        rows[gap] = 0;
    }

    private void grow() {
        var old = ids;
        var oldRows = rows;
        ids = new long[2 * old.length];
        rows = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (oldRows[i] != 0) {
                int place = place(old[i]);
                ids[place] = old[i];
                rows[place] = oldRows[i];
            }
        }
    }

    private int place(long id) {
        int place = home(id);
        while (rows[place] != 0 && ids[place] != id) {
            place = next(place);
        }
        return place;
    }

    private int home(long id) {
        return (int) ((id * SPREAD) >>> 32) & (ids.length - 1);
    }

    private int next(int place) {
        return (place + 1) & (ids.length - 1);
    }

    private int away(int from, int to) {
        return (to - from) & (ids.length - 1);
    }
}
