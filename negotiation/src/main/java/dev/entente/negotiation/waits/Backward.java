package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GROUP;
import static dev.entente.negotiation.waits.Links.INTO;
import static dev.entente.negotiation.waits.Links.NEEDED;
import static dev.entente.negotiation.waits.Links.NEXT_INTO;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.OWNER;
import static dev.entente.negotiation.waits.Links.TARGET;

/// Looks for the nodes that cannot stay where they are when a waiter moves on in the order: those that do not have enough
/// of what they need before them without it, and without each other.
///
/// Whatever it leaves out is in a right order by itself.
final class Backward {
    private final Links links;
    private final Marks moved = new Marks();
    /// How many each group that was met has left before its owner.
    private final Marks left = new Marks();
    private long bound;
    private int next;
    private int edge;

    Backward(Links links) {
        this.links = links;
    }

    /// @param end nodes that come after this may stay
    void begin(int node, long end) {
        moved.begin(links.nodes.rows());
        left.begin(links.groups.rows());
        bound = end;
        next = 0;
        moved.add(node, 0);
        edge = links.nodes.at(node, INTO);
    }

    /// {@return those that must move, the waiter first}
    Marks moved() {
        return moved;
    }

    /// {@return whether all are found, after so many edges more}
    boolean finished(int edges) {
        for (int i = 0; i < edges && more(); i++) {
            look(edge);
            edge = links.edges.at(edge, NEXT_INTO);
        }
        return !more();
    }

    private boolean more() {
        while (edge == 0 && ++next < moved.size()) {
            edge = links.nodes.at(moved.get(next), INTO);
        }
        return edge != 0;
    }

    private void look(int into) {
        int group = links.edges.at(into, GROUP);
        int owner = links.groups.at(group, OWNER);
        long place = links.place(owner);
        if (place <= bound && !moved.has(owner) && links.place(moved.get(next)) < place
                && left.change(group, before(group, place), -1) < links.groups.at(group, NEEDED)) {
            moved.add(owner, 0);
        }
    }

    /// {@return how many a group has before its owner; asked when the first of them has gone}
    private int before(int group, long place) {
        if (left.has(group)) {
            return 0;
        }
        int before = 0;
        for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
            before += links.place(links.edges.at(edge, TARGET)) < place ? 1 : 0;
        }
        return before;
    }
}
