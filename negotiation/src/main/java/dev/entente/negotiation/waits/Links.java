package dev.entente.negotiation.waits;

import java.util.Arrays;

/// The nodes, their open groups, and an edge from each group to each of its nodes; all of them rows of numbers.
///
/// An edge is in two lists, of its group and of its node, so that whatever is over leaves in the time that it takes to name
/// it. A node without groups and without edges to it is forgotten.
final class Links {
    /// Columns of a node: neighbours in the order, first group, first edge to it, number of open groups, of groups it was
    /// given, and its place among those that are stuck.
    static final int AFTER = 0;
    static final int BEFORE = 1;
    static final int GROUPS = 2;
    static final int INTO = 3;
    static final int OPEN = 4;
    static final int GIVEN = 5;
    static final int AMONG = 6;

    /// Columns of a group: how many it needs of how many it has, how many of these are not stuck, and the rest.
    static final int OWNER = 0;
    static final int NEEDED = 1;
    static final int SIZE = 2;
    static final int LIVE = 3;
    static final int NUMBER = 4;
    static final int FIRST = 5;
    static final int NEXT = 6;
    private static final int PREVIOUS = 7;

    /// Columns of an edge: whose it is, where it leads, and the next edge of its group and to its node.
    static final int GROUP = 0;
    static final int TARGET = 1;
    static final int NEXT_OF = 2;
    private static final int PREVIOUS_OF = 3;
    static final int NEXT_INTO = 4;
    private static final int PREVIOUS_INTO = 5;

    /// The place of a node that does not wait: before all others.
    static final long FREE = 0;
    /// The place of a node that waits for ever: after all others.
    static final long STUCK = Long.MAX_VALUE;

    final Table nodes = new Table(7);
    final Table groups = new Table(8);
    final Table edges = new Table(6);
    private final Ids rows = new Ids();
    private long[] ids = new long[16];
    private long[] places = new long[16];
    private int waiting;

    int waiting() {
        return waiting;
    }

    long id(int node) {
        return ids[node];
    }

    long place(int node) {
        return places[node];
    }

    void place(int node, long place) {
        places[node] = place;
    }

    /// {@return the row of an id; 0 where it is not in the graph}
    int find(long id) {
        return rows.row(id);
    }

    int node(long id) {
        int node = rows.row(id);
        return node == 0 ? fresh(id) : node;
    }

    private int fresh(long id) {
        int node = nodes.take();
        if (node >= ids.length) {
            ids = Arrays.copyOf(ids, 2 * node);
            places = Arrays.copyOf(places, 2 * node);
        }
        ids[node] = id;
        places[node] = FREE;
        rows.put(id, node);
        return node;
    }

    /// Forgets a node where nothing leads from it or to it.
    void tidy(int node) {
        if (nodes.at(node, GROUPS) == 0 && nodes.at(node, INTO) == 0) {
            rows.remove(ids[node]);
            nodes.give(node);
        }
    }

    boolean waits(int node) {
        return nodes.at(node, GROUPS) != 0;
    }

    /// Gives a node one group more.
    void link(int node, Group wait) {
        int group = groups.take();
        int first = nodes.at(node, GROUPS);
        groups.set(group, OWNER, node);
        groups.set(group, NEEDED, wait.needed());
        groups.set(group, NUMBER, nodes.add(node, GIVEN, 1) - 1);
        groups.set(group, NEXT, first);
        groups.set(first, PREVIOUS, group);
        nodes.set(node, GROUPS, group);
        waiting += nodes.add(node, OPEN, 1) == 1 ? 1 : 0;
        for (int i = wait.of().size() - 1; i >= 0; i--) {
            link(group, node(wait.of().get(i)));
        }
    }

    private void link(int group, int target) {
        int edge = edges.take();
        edges.set(edge, GROUP, group);
        edges.set(edge, TARGET, target);
        int of = groups.at(group, FIRST);
        edges.set(edge, NEXT_OF, of);
        edges.set(of, PREVIOUS_OF, edge);
        groups.set(group, FIRST, edge);
        int into = nodes.at(target, INTO);
        edges.set(edge, NEXT_INTO, into);
        edges.set(into, PREVIOUS_INTO, edge);
        nodes.set(target, INTO, edge);
        groups.add(group, SIZE, 1);
        groups.add(group, LIVE, places[target] == STUCK ? 0 : 1);
    }

    /// Takes an edge out; its node stays, even where nothing leads to it any more.
    void unlink(int edge) {
        int group = edges.at(edge, GROUP);
        int target = edges.at(edge, TARGET);
        int nextOf = edges.at(edge, NEXT_OF);
        int previousOf = edges.at(edge, PREVIOUS_OF);
        edges.set(nextOf, PREVIOUS_OF, previousOf);
        if (groups.at(group, FIRST) == edge) {
            groups.set(group, FIRST, nextOf);
        } else {
            edges.set(previousOf, NEXT_OF, nextOf);
        }
        int nextInto = edges.at(edge, NEXT_INTO);
        int previousInto = edges.at(edge, PREVIOUS_INTO);
        edges.set(nextInto, PREVIOUS_INTO, previousInto);
        if (nodes.at(target, INTO) == edge) {
            nodes.set(target, INTO, nextInto);
        } else {
            edges.set(previousInto, NEXT_INTO, nextInto);
        }
        groups.add(group, SIZE, -1);
        groups.add(group, LIVE, places[target] == STUCK ? 0 : -1);
        edges.give(edge);
    }

    /// Takes a group out, and forgets what only it led to.
    void drop(int group) {
        int node = groups.at(group, OWNER);
        for (int edge = groups.at(group, FIRST); edge != 0; edge = groups.at(group, FIRST)) {
            int target = edges.at(edge, TARGET);
            unlink(edge);
            if (target != node) {
                tidy(target);
            }
        }
        int next = groups.at(group, NEXT);
        int previous = groups.at(group, PREVIOUS);
        groups.set(next, PREVIOUS, previous);
        if (nodes.at(node, GROUPS) == group) {
            nodes.set(node, GROUPS, next);
        } else {
            groups.set(previous, NEXT, next);
        }
        groups.give(group);
        waiting -= nodes.add(node, OPEN, -1) == 0 ? 1 : 0;
        if (nodes.at(node, OPEN) == 0) {
            nodes.set(node, GIVEN, 0);
        }
    }
}
