package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GROUPS;
import static dev.entente.negotiation.waits.Links.NEEDED;
import static dev.entente.negotiation.waits.Links.NEXT;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.TARGET;

import java.util.Arrays;

/// How far in the order a node has to look for what it needs.
final class Nearest {
    /// That all there is would not be enough.
    static final int NONE = -1;

    private final Links links;
    private long[] places = new long[16];

    Nearest(Links links) {
        this.links = links;
    }

    /// {@return the last of the nodes that a node needs before it, if it takes the first ones; [#NONE] where too many of
    /// them wait for ever}
    int last(int node) {
        int last = 0;
        for (int group = links.nodes.at(node, GROUPS); group != 0 && last != NONE; group = links.groups.at(group, NEXT)) {
            int one = last(node, group, links.groups.at(group, NEEDED));
            last = one == NONE || last == 0 || links.place(one) > links.place(last) ? one : last;
        }
        return last;
    }

    private int last(int node, int group, int needed) {
        int size = 0;
        for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
            int target = links.edges.at(edge, TARGET);
            if (target != node && links.place(target) != Links.STUCK) {
                places = size < places.length ? places : Arrays.copyOf(places, 2 * size);
                places[size++] = links.place(target);
            }
        }
        if (size < needed) {
            return NONE;
        }
        Arrays.sort(places, 0, size);
        return at(node, group, places[needed - 1]);
    }

    private int at(int node, int group, long place) {
        int edge = links.groups.at(group, FIRST);
        while (links.edges.at(edge, TARGET) == node || links.place(links.edges.at(edge, TARGET)) != place) {
            edge = links.edges.at(edge, NEXT_OF);
        }
        return links.edges.at(edge, TARGET);
    }
}
