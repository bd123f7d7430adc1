package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GROUP;
import static dev.entente.negotiation.waits.Links.GROUPS;
import static dev.entente.negotiation.waits.Links.INTO;
import static dev.entente.negotiation.waits.Links.NEEDED;
import static dev.entente.negotiation.waits.Links.NEXT;
import static dev.entente.negotiation.waits.Links.NEXT_INTO;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.OWNER;
import static dev.entente.negotiation.waits.Links.STUCK;
import static dev.entente.negotiation.waits.Links.TARGET;

/// Reduces the nodes that have lost their place, given that all others up to a bound have theirs. Changes nothing.
final class Trial {
    private final Links links;
    private final Marks reached = new Marks();
    /// How many each group of these nodes still misses.
    private final Marks missing = new Marks();
    /// How many groups each node still misses.
    private final Marks open = new Marks();
    private long bound;

    Trial(Links links) {
        this.links = links;
    }

    /// Forgets all.
    void clear() {
        reached.begin(links.nodes.rows());
        open.begin(links.nodes.rows());
    }

    /// @param end nodes that come after this count for nothing
    void run(Marks lost, long end) {
        bound = end;
        reached.begin(links.nodes.rows());
        open.begin(links.nodes.rows());
        missing.begin(links.groups.rows());
        for (int i = 0; i < lost.size(); i++) {
            count(lost.get(i), lost);
        }
        for (int i = 0; i < reached.size(); i++) {
            into(reached.get(i));
        }
    }

    private void count(int node, Marks lost) {
        int unmet = 0;
        for (int group = links.nodes.at(node, GROUPS); group != 0; group = links.groups.at(group, NEXT)) {
            int left = links.groups.at(group, NEEDED) - kept(group, lost);
            missing.add(group, left);
            unmet += left > 0 ? 1 : 0;
        }
        open.add(node, unmet);
        if (unmet == 0) {
            reached.add(node, 0);
        }
    }

    private int kept(int group, Marks lost) {
        int kept = 0;
        for (int edge = links.groups.at(group, FIRST); edge != 0; edge = links.edges.at(edge, NEXT_OF)) {
            int target = links.edges.at(edge, TARGET);
            kept += links.place(target) <= bound && !lost.has(target) ? 1 : 0;
        }
        return kept;
    }

    private void into(int node) {
        for (int edge = links.nodes.at(node, INTO); edge != 0; edge = links.edges.at(edge, NEXT_INTO)) {
            int group = links.edges.at(edge, GROUP);
            int owner = links.groups.at(group, OWNER);
            if (missing.has(group) && missing.change(group, 0, -1) == 0 && open.change(owner, 0, -1) == 0) {
                reached.add(owner, 0);
            }
        }
    }

    /// {@return those that were reached, each after what it needs}
    Marks reached() {
        return reached;
    }

    /// {@return whether a node cannot come free, as far as is known}
    boolean blocks(int node) {
        return links.place(node) == STUCK || (open.has(node) && open.number(node) > 0);
    }
}
