package dev.entente.planner.tree;

import java.util.Arrays;

/// Leaves out orders that others imply (transitive reduction: Aho, Garey & Ullman, SIAM J. Comput. 1972).
///
/// For each vertex, its orders are tried from the latest to the earliest; one that can be reached backwards from those
/// that were kept is left out.
final class Reduction {
    private final Rows given;
    private final int[] starts;
    private final Ints kept = new Ints();
    private final int[] seen;
    private final Ints open = new Ints();

    Reduction(int vertices, Ints from, Ints to) {
        given = Rows.of(vertices, to, from);
        starts = new int[vertices + 1];
        seen = new int[vertices];
        Arrays.fill(seen, -1);
    }

    /// {@return the vertices right before each, rising}
    Rows before() {
        for (int vertex = 0; vertex < seen.length; vertex++) {
            reduce(vertex);
            starts[vertex + 1] = kept.size();
        }
        return new Rows(starts, kept.toArray());
    }

    private void reduce(int vertex) {
        var candidates = given.row(vertex);
        Arrays.sort(candidates);
        var chosen = new Ints();
        int left = PartialOrder.THOROUGH;
        for (int i = candidates.length - 1; i >= 0; i--) {
            if (seen[candidates[i]] != vertex) {
                chosen.add(candidates[i]);
                seen[candidates[i]] = vertex;
                left = i == 0 ? left : mark(vertex, candidates[i], candidates[0], left);
            }
        }
        for (int i = chosen.size() - 1; i >= 0; i--) {
            kept.add(chosen.at(i));
        }
    }

    /// Marks what comes before a vertex, down to the lowest that is of interest.
    ///
    /// @return how many more may be looked at
    private int mark(int stamp, int vertex, int lowest, int most) {
        int left = most;
        open.add(vertex);
        while (!open.isEmpty()) {
            int here = open.last();
            open.cut(open.size() - 1);
            for (int i = starts[here]; i < starts[here + 1] && left > 0; i++) {
                int earlier = kept.at(i);
                if (earlier >= lowest && seen[earlier] != stamp) {
                    seen[earlier] = stamp;
                    open.add(earlier);
                    left--;
                }
            }
        }
        return left;
    }
}
