package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GROUPS;
import static dev.entente.negotiation.waits.Links.NEXT;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.SIZE;
import static dev.entente.negotiation.waits.Links.STUCK;
import static dev.entente.negotiation.waits.Links.TARGET;

/// Looks for all nodes that may matter to a waiter: what it waits for, what those wait for, and so on, as far as that comes
/// after it in the order. What comes before it does not need it.
final class Reach {
    private final Links links;
    private final Marks met = new Marks();
    private final Marks waiting = new Marks();
    private long place;
    private int next;

    Reach(Links links) {
        this.links = links;
    }

    void begin(int node) {
        met.begin(links.nodes.rows());
        waiting.begin(links.nodes.rows());
        place = links.place(node);
        next = 0;
        met.add(node, 0);
        waiting.add(node, 0);
    }

    boolean finished() {
        return next == met.size();
    }

    /// {@return those that were met, without those that wait for ever already}
    Marks waiting() {
        return waiting;
    }

    /// Looks at what one more node waits for.
    ///
    /// @return how many edges that were
    int step() {
        int node = met.get(next++);
        int cost = 1;
        for (int group = links.nodes.at(node, GROUPS); group != 0; group = links.groups.at(group, NEXT)) {
            cost += links.groups.at(group, SIZE);
            for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
                meet(links.edges.at(edge, TARGET));
            }
        }
        return cost;
    }

    private void meet(int target) {
        if (links.place(target) > place && !met.has(target)) {
            met.add(target, 0);
            if (links.place(target) != STUCK) {
                waiting.add(target, 0);
            }
        }
    }
}
