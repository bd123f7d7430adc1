package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GROUPS;
import static dev.entente.negotiation.waits.Links.NEEDED;
import static dev.entente.negotiation.waits.Links.NEXT;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.TARGET;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Nodes that wait for ever, and all that keeps them from going on, numbered from 0 in the order of their ids: the same
/// for the same waits, in whatever order they came.
final class Blocked {
    private final Links links;
    private final IntPredicate blocks;
    private final Marks reached;
    private final long[] ids;
    private final int[] starts;
    private int[] to = new int[16];
    private int edges;

    /// @param reached to work with
    /// @param blocks which nodes wait for ever
    /// @param nodes rows of such nodes; the first `size` count
    Blocked(Links links, Marks reached, IntPredicate blocks, int[] nodes, int size) {
        this.links = links;
        this.reached = reached;
        this.blocks = blocks;
        reached.begin(links.nodes.rows());
        reach(nodes, size);
        ids = new long[reached.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = links.id(reached.get(i));
        }
        Arrays.sort(ids);
        for (int i = 0; i < ids.length; i++) {
            reached.change(links.find(ids[i]), 0, i);
        }
        starts = new int[ids.length + 1];
        for (int i = 0; i < ids.length; i++) {
            eachBlocking(links.find(ids[i]), this::edge);
            Arrays.sort(to, starts[i], edges);
            starts[i + 1] = edges;
        }
    }

    private void reach(int[] nodes, int size) {
        for (int i = 0; i < size; i++) {
            reach(nodes[i]);
        }
        for (int i = 0; i < reached.size(); i++) {
            eachBlocking(reached.get(i), this::reach);
        }
    }

    private void reach(int node) {
        if (!reached.has(node)) {
            reached.add(node, 0);
        }
    }

    private void edge(int target) {
        if (edges == to.length) {
            to = Arrays.copyOf(to, 2 * edges);
        }
        to[edges++] = reached.number(target);
    }

    /// A node of a group that cannot be met.
    @FunctionalInterface
    private interface Blocking {
        void on(int target);
    }

    private void eachBlocking(int node, Blocking blocking) {
        for (int group = links.nodes.at(node, GROUPS); group != 0; group = links.groups.at(group, NEXT)) {
            if (free(group) < links.groups.at(group, NEEDED)) {
                eachOf(group, blocking);
            }
        }
    }

    private int free(int group) {
        int free = 0;
        for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
            free += blocks.test(links.edges.at(edge, TARGET)) ? 0 : 1;
        }
        return free;
    }

    private void eachOf(int group, Blocking blocking) {
        for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
            int target = links.edges.at(edge, TARGET);
            if (blocks.test(target)) {
                blocking.on(target);
            }
        }
    }

    int size() {
        return ids.length;
    }

    long id(int node) {
        return ids[node];
    }

    /// {@return the place of a node's first edge}
    int start(int node) {
        return starts[node];
    }

    /// {@return the place after a node's last edge}
    int end(int node) {
        return starts[node + 1];
    }

    int to(int edge) {
        return to[edge];
    }
}
