package dev.entente.negotiation.waits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds, among nodes that wait for ever, the sets that wait for nobody else: strongly connected components that no edge
/// leaves, by Tarjan, Depth-first search and linear graph algorithms (SIAM Journal on Computing 1, 1972), without recursion.
final class Knots {
    private static final int NONE = -1;

    private final Blocked blocked;
    /// When a node was met, from 1.
    private final int[] met;
    /// The earliest met node that it leads to.
    private final int[] low;
    /// The place of the next edge to follow.
    private final int[] next;
    private final boolean[] known;
    private final int[] path;
    private final int[] open;
    private int depth;
    private int opened;
    private int clock;
    private final List<Deadlock> found = new ArrayList<>();

    private Knots(Blocked blocked) {
        this.blocked = blocked;
        int size = blocked.size();
        met = new int[size];
        low = new int[size];
        next = new int[size];
        known = new boolean[size];
        path = new int[size];
        open = new int[size];
    }

    /// {@return the sets, by smallest id}
    static List<Deadlock> of(Blocked blocked) {
        var knots = new Knots(blocked);
        for (int node = 0; node < blocked.size(); node++) {
            knots.walk(node);
        }
        knots.found.sort(Comparator.comparing(deadlock -> deadlock.set().getFirst()));
        return List.copyOf(knots.found);
    }

    private void walk(int start) {
        if (met[start] == 0) {
            meet(start);
        }
        while (depth > 0) {
            int node = path[depth - 1];
            if (next[node] < blocked.end(node)) {
                follow(node, blocked.to(next[node]++));
            } else {
                leave(node);
            }
        }
    }

    private void meet(int node) {
        met[node] = ++clock;
        low[node] = clock;
        next[node] = blocked.start(node);
        path[depth++] = node;
        open[opened++] = node;
    }

    private void follow(int node, int to) {
        if (met[to] == 0) {
            meet(to);
        } else if (!known[to]) {
            low[node] = Math.min(low[node], met[to]);
        }
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[node]);
        }
        if (low[node] == met[node]) {
            close(node);
        }
    }

    /// All that were met since a node, and have no component yet, are one with it.
    private void close(int node) {
        int size = opened;
        do {
            opened--;
        } while (open[opened] != node);
        var set = Arrays.copyOfRange(open, opened, size);
        Arrays.sort(set);
        if (closed(set)) {
            found.add(new Deadlock(ids(set), ids(cycle(set[0]))));
        }
        for (int one : set) {
            known[one] = true;
        }
    }

    private boolean closed(int[] set) {
        for (int node : set) {
            for (int edge = blocked.start(node); edge < blocked.end(node); edge++) {
                if (Arrays.binarySearch(set, blocked.to(edge)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Breadth first, the smallest id first.
    private int[] cycle(int first) {
        var from = new int[blocked.size()];
        Arrays.fill(from, NONE);
        var queue = new int[blocked.size() + 1];
        int size = 1;
        queue[0] = first;
        for (int at = 0; from[first] == NONE; at++) {
            for (int edge = blocked.start(queue[at]); edge < blocked.end(queue[at]); edge++) {
                int to = blocked.to(edge);
                if (from[to] == NONE) {
                    from[to] = queue[at];
                    queue[size++] = to;
                }
            }
        }
        return back(first, from);
    }

    private static int[] back(int first, int[] from) {
        int length = 1;
        for (int node = from[first]; node != first; node = from[node]) {
            length++;
        }
        var cycle = new int[length];
        int node = first;
        for (int i = length - 1; i >= 0; i--) {
            node = from[node];
            cycle[i] = node;
        }
        return cycle;
    }

    private List<Long> ids(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(blocked::id).toList();
    }
}
