package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GROUPS;
import static dev.entente.negotiation.waits.Links.NEEDED;
import static dev.entente.negotiation.waits.Links.NEXT;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.SIZE;
import static dev.entente.negotiation.waits.Links.TARGET;

/// Looks for nodes that may move before a waiter, so that it finds before it what it needs: enough of what it waits for,
/// with enough of what those need in turn, as far as that comes after the waiter.
///
/// It takes the first that will do where there is a choice. So it may fail where another choice would not.
final class Forward {
    private final Links links;
    private final Marks moved = new Marks();
    private int waiter;
    private int next;
    private boolean failed;

    Forward(Links links) {
        this.links = links;
    }

    void begin(int node) {
        moved.begin(links.nodes.rows());
        waiter = node;
        next = 0;
        failed = false;
        look(node, Links.STUCK);
    }

    /// {@return whether these were not enough}
    boolean failed() {
        return failed;
    }

    /// {@return whether all are found}
    boolean finished() {
        return !failed && next == moved.size();
    }

    /// {@return those that move, each after what it needs of the others}
    Marks moved() {
        return moved;
    }

    /// Looks at what one more node needs.
    ///
    /// @return how many edges that were
    int step() {
        int node = moved.get(next++);
        return look(node, links.place(node));
    }

    private int look(int node, long below) {
        int cost = 1;
        for (int group = links.nodes.at(node, GROUPS); group != 0 && !failed; group = links.groups.at(group, NEXT)) {
            cost += look(group, below, links.groups.at(group, NEEDED));
        }
        return cost;
    }

    /// @param below the group may lead to nodes before this
    private int look(int group, long below, int needed) {
        int missing = needed - enough(group, below);
        if (missing == 1) {
            take(nearest(group, below));
        } else if (missing > 1) {
            take(group, below, missing);
        }
        return links.groups.at(group, SIZE);
    }

    /// {@return how many nodes of a group come before the waiter, or will}
    private int enough(int group, long below) {
        int enough = 0;
        long place = links.place(waiter);
        for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
            int target = links.edges.at(edge, TARGET);
            boolean comes = within(target, below) && moved.has(target);
            enough += links.place(target) < place || comes ? 1 : 0;
        }
        return enough;
    }

    private boolean within(int target, long below) {
        return links.place(target) > links.place(waiter) && links.place(target) < below;
    }

    private int nearest(int group, long below) {
        int nearest = 0;
        for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
            int target = links.edges.at(edge, TARGET);
            if (within(target, below) && !moved.has(target) && (nearest == 0 || links.place(target) < links.place(nearest))) {
                nearest = target;
            }
        }
        return nearest;
    }

    private void take(int group, long below, int missing) {
        int left = missing;
        for (int edge = links.groups.at(group, FIRST); edge != 0 && left > 0; edge = links.edges.at(edge, NEXT_OF)) {
            int target = links.edges.at(edge, TARGET);
            if (within(target, below) && !moved.has(target)) {
                take(target);
                left--;
            }
        }
        failed |= left > 0;
    }

    private void take(int node) {
        failed |= node == 0;
        if (node != 0) {
            moved.add(node, 0);
        }
    }
}
