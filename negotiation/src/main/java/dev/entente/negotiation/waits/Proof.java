package dev.entente.negotiation.waits;

import static dev.entente.negotiation.waits.Links.AMONG;
import static dev.entente.negotiation.waits.Links.BEFORE;
import static dev.entente.negotiation.waits.Links.FIRST;
import static dev.entente.negotiation.waits.Links.GROUP;
import static dev.entente.negotiation.waits.Links.GROUPS;
import static dev.entente.negotiation.waits.Links.INTO;
import static dev.entente.negotiation.waits.Links.LIVE;
import static dev.entente.negotiation.waits.Links.NEEDED;
import static dev.entente.negotiation.waits.Links.NEXT;
import static dev.entente.negotiation.waits.Links.NEXT_INTO;
import static dev.entente.negotiation.waits.Links.NEXT_OF;
import static dev.entente.negotiation.waits.Links.OWNER;
import static dev.entente.negotiation.waits.Links.STUCK;
import static dev.entente.negotiation.waits.Links.TARGET;

import java.util.Arrays;

/// Knows at any time who waits for ever: for all others it keeps an order in which each has before it what it needs, which
/// proves that they do not.
///
/// A wait that fits into the order costs nothing more. Where it does not, what the waiter needs moves before it, or the
/// waiter and those that need it move on: both are tried side by side, and the smaller one ends the search, as by Bender,
/// Fineman, Gilbert and Tarjan, A new approach to incremental cycle detection (ACM Transactions on Algorithms 12, 2016), for
/// graphs without choices. Where neither will do, all that need the waiter are reduced anew.
final class Proof {
    static final int ROW_BITS = 23;
    static final int ROW_MASK = (1 << ROW_BITS) - 1;

    private final Links links;
    private final Order order;
    private final Forward forward;
    private final Backward backward;
    private final Nearest nearest;
    private final Trial trial;
    private final Reach reach;
    private int[] stuck = new int[16];
    private int stuckSize;
    private int[] loose = new int[16];
    private int looseSize;

    Proof(Links links) {
        this.links = links;
        order = new Order(links);
        forward = new Forward(links);
        backward = new Backward(links);
        nearest = new Nearest(links);
        trial = new Trial(links);
        reach = new Reach(links);
    }

    /// {@return how many wait for ever}
    int stuck() {
        return stuckSize;
    }

    /// {@return their rows; the first [#stuck] count}
    int[] rows() {
        return stuck;
    }

    /// A node waits for more, or may choose among fewer.
    void tightened(int node) {
        if (!fits(node)) {
            reduce(node);
        }
    }

    /// {@return whether a node that waits for more, or may choose among fewer, does not wait for ever; then it has its place
    /// now. Else everything is as it was}
    boolean fits(int node) {
        long place = links.place(node);
        if (place == Links.FREE && links.nodes.at(node, INTO) == 0 && possible(node)) {
            order.last(node);
            return true;
        }
        if (place == STUCK) {
            trial.clear();
            return false;
        }
        if (place == Links.FREE) {
            order.first(node);
        }
        if (!placed(node)) {
            restore(node, place);
            return false;
        }
        return true;
    }

    private void restore(int node, long place) {
        if (place == Links.FREE) {
            order.remove(node);
            links.place(node, place);
        }
    }

    private boolean placed(int node) {
        int last = nearest.last(node);
        if (last == Nearest.NONE) {
            reach.begin(node);
            return reduced(node);
        }
        return links.place(last) < links.place(node) || near(node, last);
    }

    /// Tries to move what the node needs, and to move what needs the node, side by side.
    private boolean near(int node, int last) {
        forward.begin(node);
        backward.begin(node, links.place(last));
        boolean ended = false;
        while (!ended && !forward.finished() && !forward.failed()) {
            ended = backward.finished(forward.step());
        }
        if (forward.finished()) {
            trial.run(forward.moved(), links.place(node) - 1);
            move(trial.reached(), links.nodes.at(node, BEFORE));
            return true;
        }
        return far(node, last);
    }

    /// Looks at all that matters to the node, side by side with moving what needs it.
    private boolean far(int node, int last) {
        reach.begin(node);
        boolean ended = false;
        while (!ended && !reach.finished()) {
            ended = backward.finished(reach.step());
        }
        if (ended) {
            trial.run(backward.moved(), links.place(last));
            if (!trial.blocks(node)) {
                move(trial.reached(), unmoved(last));
                return true;
            }
        }
        return reduced(node);
    }

    /// Reduces all that matters to the node.
    private boolean reduced(int node) {
        while (!reach.finished()) {
            reach.step();
        }
        trial.run(reach.waiting(), links.place(node) - 1);
        if (trial.blocks(node)) {
            return false;
        }
        move(trial.reached(), links.nodes.at(node, BEFORE));
        return true;
    }

    /// {@return the first node at or before one that keeps its place}
    private int unmoved(int end) {
        int node = end;
        while (backward.moved().has(node)) {
            node = links.nodes.at(node, BEFORE);
        }
        return node;
    }

    /// {@return whether it is known that a node cannot come free, after [#fits] has said so}
    boolean blocks(int node) {
        return trial.blocks(node);
    }

    /// A node waits for nothing any more.
    void freed(int node) {
        boolean wasStuck = links.place(node) == STUCK;
        gone(node);
        links.place(node, Links.FREE);
        if (wasStuck) {
            raise(node);
            revive();
        }
    }

    /// A node still waits, but for less.
    void loosened(int node) {
        loose(node);
        revive();
    }

    /// A node is about to leave. Its place stays as it is until nothing leads to it any more.
    void gone(int node) {
        if (order.holds(node)) {
            order.remove(node);
            links.place(node, Links.FREE);
        } else if (links.place(node) == STUCK) {
            int at = links.nodes.at(node, AMONG);
            stuck[at] = stuck[--stuckSize];
            links.nodes.set(stuck[at], AMONG, at);
        }
    }

    private boolean possible(int node) {
        for (int group = links.nodes.at(node, GROUPS); group != 0; group = links.groups.at(group, NEXT)) {
            if (links.groups.at(group, LIVE) < links.groups.at(group, NEEDED)) {
                return false;
            }
        }
        return true;
    }

    /// Moves nodes behind one that does not move.
    private void move(Marks moved, int behind) {
        for (int i = 0; i < moved.size(); i++) {
            order.remove(moved.get(i));
        }
        order.after(behind, moved.list(), moved.size());
    }

    /// Takes all that need a node out of the order where they are not reached without it.
    private void reduce(int node) {
        if (links.place(node) == STUCK) {
            return;
        }
        if (links.place(node) == Links.FREE) {
            order.first(node);
        }
        backward.begin(node, Order.END);
        backward.finished(Integer.MAX_VALUE);
        trial.run(backward.moved(), Order.END);
        move(trial.reached(), unmoved(order.last()));
        for (int i = 0; i < backward.moved().size(); i++) {
            if (trial.blocks(backward.moved().get(i))) {
                sink(backward.moved().get(i));
            }
        }
    }

    /// A node waits for ever.
    private void sink(int node) {
        order.remove(node);
        links.place(node, STUCK);
        if (stuckSize == stuck.length) {
            stuck = Arrays.copyOf(stuck, 2 * stuckSize);
        }
        links.nodes.set(node, AMONG, stuckSize);
        stuck[stuckSize++] = node;
        for (int edge = links.nodes.at(node, INTO); edge != 0; edge = links.edges.at(edge, NEXT_INTO)) {
            links.groups.add(links.edges.at(edge, GROUP), LIVE, -1);
        }
    }

    /// A node does not wait for ever any more, which may help others.
    private void raise(int node) {
        for (int edge = links.nodes.at(node, INTO); edge != 0; edge = links.edges.at(edge, NEXT_INTO)) {
            int group = links.edges.at(edge, GROUP);
            links.groups.add(group, LIVE, 1);
            loose(links.groups.at(group, OWNER));
        }
    }

    private void revive() {
        while (looseSize > 0) {
            int node = loose[--looseSize];
            if (links.place(node) == STUCK && possible(node)) {
                gone(node);
                order.last(node);
                raise(node);
            }
        }
    }

    private void loose(int node) {
        if (looseSize == loose.length) {
            loose = Arrays.copyOf(loose, 2 * looseSize);
        }
        loose[looseSize++] = node;
    }
}
