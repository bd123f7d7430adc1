package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.GROUP;
import static dev.entente.negotiation.waits.Links.INTO;
import static dev.entente.negotiation.waits.Links.NEEDED;
import static dev.entente.negotiation.waits.Links.NEXT_INTO;
import static dev.entente.negotiation.waits.Links.OPEN;
import static dev.entente.negotiation.waits.Links.OWNER;

import java.util.Arrays;

/// Graph reduction from scratch, as by Holt, Some deadlock properties of computer systems (ACM Computing Surveys 4, 1972):
/// starts with those that wait for nothing, and takes one from what their waiters need. Linear in nodes and edges.
final class Reduction {
    private final Links links;
    private int[] needed = new int[0];
    private int[] open = new int[0];
    private int[] ready = new int[0];
    private int count;

    Reduction(Links links) {
        this.links = links;
    }

    /// {@return the ids of those that it does not reach, in ascending order}
    long[] stuck() {
        prepare();
        while (count > 0) {
            into(ready[--count]);
        }
        var stuck = new long[links.waiting()];
        int found = 0;
        for (int node = 1; node < links.nodes.rows(); node++) {
            if (open[node] > 0) {
                stuck[found++] = links.id(node);
            }
        }
        var sorted = Arrays.copyOf(stuck, found);
        Arrays.sort(sorted);
        return sorted;
    }

    private void prepare() {
        var nodes = links.nodes;
        int rows = nodes.rows();
        if (open.length < rows) {
            open = new int[2 * rows];
            ready = new int[2 * rows];
        }
        if (needed.length < links.groups.rows()) {
            needed = new int[2 * links.groups.rows()];
        }
        for (int group = 1; group < links.groups.rows(); group++) {
            needed[group] = links.groups.at(group, NEEDED);
        }
        for (int node = 1; node < rows; node++) {
            open[node] = nodes.at(node, OPEN);
            if (open[node] == 0) {
                ready[count++] = node;
            }
        }
    }

    private void into(int node) {
        for (int edge = links.nodes.at(node, INTO); edge != 0; edge = links.edges.at(edge, NEXT_INTO)) {
            int group = links.edges.at(edge, GROUP);
            int owner = links.groups.at(group, OWNER);
            if (--needed[group] == 0 && --open[owner] == 0) {
                ready[count++] = owner;
            }
        }
    }
}
