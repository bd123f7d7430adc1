package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.AFTER;
import static dev.entente.negotiation.waits.Links.BEFORE;

/// The nodes that wait, but not for ever, in an order in which they could come free: a list whose nodes carry labels, so
/// that two are compared in no time.
///
/// Where there are no labels left between two nodes, those around them are labelled anew: as many as it takes to have
/// room for a good while.
final class Order {
    /// Labels are below this, and above [Links#FREE].
    static final long END = 1L << 62;
    /// Between nodes at the ends of the list.
    private static final long APART = 1L << 32;
    /// Between nodes that are labelled anew, at the least.
    private static final long WIDE = 1L << 24;

    private final Links links;
    private final Table nodes;
    private final int[] single = new int[1];

    Order(Links links) {
        this.links = links;
        nodes = links.nodes;
    }

    /// {@return whether a node is in the list}
    boolean holds(int node) {
        return links.place(node) > Links.FREE && links.place(node) < END;
    }

    void remove(int node) {
        int before = nodes.at(node, BEFORE);
        int after = nodes.at(node, AFTER);
        nodes.set(before, AFTER, after);
        nodes.set(after, BEFORE, before);
    }

    /// {@return the node after all others; 0 where there is none}
    int last() {
        return nodes.at(0, BEFORE);
    }

    /// Puts a node before all others.
    void first(int node) {
        single[0] = node;
        after(0, single, 1);
    }

    /// Puts a node after all others.
    void last(int node) {
        single[0] = node;
        after(last(), single, 1);
    }

    /// Puts several nodes, one after the other, between one and the next.
    ///
    /// @param one 0 for the front
    void after(int one, int[] several, int size) {
        if (room(one, size) < 1) {
            spread(one);
        }
        int next = nodes.at(one, AFTER);
        long apart = one == 0 || next == 0 ? Math.min(room(one, size), APART) : room(one, size);
        long label = one == 0 ? above(one) - size * apart : below(one) + apart;
        int before = one;
        for (int i = 0; i < size; i++) {
            links.place(several[i], label + i * apart);
            nodes.set(before, AFTER, several[i]);
            nodes.set(several[i], BEFORE, before);
            before = several[i];
        }
        nodes.set(before, AFTER, next);
        nodes.set(next, BEFORE, before);
    }

    /// {@return how far apart so many nodes may be behind one}
    private long room(int one, int size) {
        return (above(one) - below(one)) / (size + 1L);
    }

    private long below(int one) {
        return one == 0 ? Links.FREE : links.place(one);
    }

    private long above(int one) {
        int next = nodes.at(one, AFTER);
        return next == 0 ? END : links.place(next);
    }

    /// Labels the nodes around one anew: twice as many, until they are wide apart.
    private void spread(int one) {
        int from = one == 0 ? nodes.at(0, AFTER) : one;
        int to = from;
        int count = 1;
        while (apart(from, to, count) < WIDE && (nodes.at(from, BEFORE) != 0 || nodes.at(to, AFTER) != 0)) {
            for (int more = count; more > 0; more -= 2) {
                count += nodes.at(from, BEFORE) == 0 ? 0 : 1;
                from = nodes.at(from, BEFORE) == 0 ? from : nodes.at(from, BEFORE);
                count += nodes.at(to, AFTER) == 0 ? 0 : 1;
                to = nodes.at(to, AFTER) == 0 ? to : nodes.at(to, AFTER);
            }
        }
        long low = below(nodes.at(from, BEFORE));
        long apart = apart(from, to, count);
        for (int i = 1, node = from; i <= count; i++, node = nodes.at(node, AFTER)) {
            links.place(node, low + i * apart);
        }
    }

    private long apart(int from, int to, int count) {
        return (above(to) - below(nodes.at(from, BEFORE))) / (count + 1L);
    }
}
