package dev.entente.world;

import java.util.ArrayList;
import java.util.List;

/// The links of one relation: for every entity its neighbours, in the order linked.
///
/// Looking for a neighbour is linear in the degree.
final class Links {
    private static final Ints NONE = new Ints();

    private final boolean symmetric;
    private final List<Ints> outgoing;
    private final Ints incoming;
    private long revision;

    Links(boolean symmetric) {
        this(symmetric, new ArrayList<>(), new Ints(), 0);
    }

    private Links(boolean symmetric, List<Ints> outgoing, Ints incoming, long revision) {
        this.symmetric = symmetric;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.revision = revision;
    }

    Links copy() {
        var copies = new ArrayList<Ints>(outgoing.size());
        for (var neighbours : outgoing) {
            copies.add(neighbours == NONE ? NONE : neighbours.copy());
        }
        return new Links(symmetric, copies, incoming.copy(), revision);
    }

    long revision() {
        return revision;
    }

    boolean related(int from, int to) {
        return of(from).indexOf(to) >= 0;
    }

    int degree(int from) {
        return of(from).size();
    }

    int neighbour(int from, int index) {
        return of(from).get(index);
    }

    /// {@return how many links of others end at an entity; not counted in a symmetric relation}
    int incoming(int to) {
        return to < incoming.size() ? incoming.get(to) : 0;
    }

    private Ints of(int entity) {
        return entity >= 0 && entity < outgoing.size() ? outgoing.get(entity) : NONE;
    }

    private Ints ownOf(int entity) {
        while (outgoing.size() <= entity) {
            outgoing.add(NONE);
        }
        if (outgoing.get(entity) == NONE) {
            outgoing.set(entity, new Ints());
        }
        return outgoing.get(entity);
    }

    /// Appends one direction of a link, as a snapshot lists them.
    void append(int from, int to) {
        revision++;
        ownOf(from).add(to);
        if (!symmetric) {
            count(to, 1);
        }
    }

    void link(int from, int to) {
        append(from, to);
        if (mirrored(from, to)) {
            append(to, from);
        }
    }

    /// Takes back the latest [#link].
    void unlinkLast(int from, int to) {
        revision++;
        ownOf(from).removeLast();
        if (mirrored(from, to)) {
            ownOf(to).removeLast();
        }
        if (!symmetric) {
            count(to, -1);
        }
    }

    /// {@return where the link was, for [#relink]}
    long unlink(int from, int to) {
        revision++;
        long place = (long) removeOne(from, to) << 32;
        if (mirrored(from, to)) {
            return place | removeOne(to, from);
        }
        if (!symmetric) {
            count(to, -1);
        }
        return place;
    }

    private int removeOne(int from, int to) {
        int index = of(from).indexOf(to);
        ownOf(from).removeAt(index);
        return index;
    }

    /// Takes back an [#unlink].
    void relink(int from, int to, long place) {
        revision++;
        ownOf(from).insert((int) (place >>> 32), to);
        if (mirrored(from, to)) {
            ownOf(to).insert((int) place, from);
        }
        if (!symmetric) {
            count(to, 1);
        }
    }

    private boolean mirrored(int from, int to) {
        return symmetric && from != to;
    }

    private void count(int to, int change) {
        incoming.fillTo(to + 1, 0);
        incoming.set(to, incoming.get(to) + change);
    }
}
