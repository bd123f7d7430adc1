package dev.entente.planner.search;

import dev.entente.planner.model.Network;
import dev.entente.planner.state.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Puts partially ordered networks into total orders.
///
/// A part that may bring about what another needs comes first where the network leaves it open, and a part that may
/// destroy it last. The partially ordered tracks of the field's competition were won by such linearisations (IPC 2023).
final class Ordering {
    private final Compiled compiled;
    private long dice;

    /// @param seed 0 for the best guess; else orders are drawn, the better guesses more often
    Ordering(Compiled compiled, long seed) {
        this.compiled = compiled;
        this.dice = seed;
    }

    /// {@return the places of the calls, in the order of the text as far as the network allows}
    static int[] text(Network network) {
        var order = new Work(network);
        while (order.more()) {
            order.take(order.open().getFirst());
        }
        return order.places();
    }

    /// {@return the places of the calls, in the order that promises most}
    int[] of(Network network) {
        if (network.ordered()) {
            return text(network);
        }
        var helps = helps(network);
        var order = new Work(network);
        while (order.more()) {
            order.take(chosen(order.open(), helps, order.done()));
        }
        return order.places();
    }

    private int chosen(List<Integer> open, BitSet[] helps, BitSet done) {
        if (dice != 0 && draw(4) == 0) {
            return open.get(draw(open.size()));
        }
        int best = open.getFirst();
        int least = Integer.MAX_VALUE;
        for (int place : open) {
            var waits = (BitSet) helps[place].clone();
            waits.andNot(done);
            if (waits.cardinality() < least) {
                least = waits.cardinality();
                best = place;
            }
        }
        return best;
    }

    private int draw(int sides) {
        dice = Hash.end(Hash.step(dice, sides));
        return (int) Long.remainderUnsigned(dice, sides);
    }

    /// For each place, those whose tasks had better come before.
    private BitSet[] helps(Network network) {
        var calls = network.calls();
        var helps = new BitSet[calls.size()];
        for (int i = 0; i < helps.length; i++) {
            helps[i] = new BitSet();
            for (int j = 0; j < helps.length; j++) {
                int mine = calls.get(i).symbol();
                int other = calls.get(j).symbol();
                boolean wanted = compiled.needed(mine).intersects(compiled.mayAdd(other))
                        || compiled.mayRemove(mine).intersects(compiled.needed(other));
                boolean wantedBack = compiled.needed(other).intersects(compiled.mayAdd(mine))
                        || compiled.mayRemove(other).intersects(compiled.needed(mine));
                helps[i].set(j, i != j && wanted && !wantedBack);
            }
        }
        return helps;
    }

    /// An order under construction.
    private static final class Work {
        private final Network network;
        private final int[] waits;
        private final BitSet done = new BitSet();
        private final int[] places;
        private int count;

        Work(Network network) {
            this.network = network;
            this.waits = new int[network.calls().size()];
            this.places = new int[waits.length];
            if (network.ordered()) {
                Arrays.setAll(waits, it -> it);
            } else {
                for (int i = 1; i < network.before().length; i += 2) {
                    waits[network.before()[i]]++;
                }
            }
        }

        boolean more() {
            return count < places.length;
        }

        BitSet done() {
            return done;
        }

        int[] places() {
            return places;
        }

        List<Integer> open() {
            var open = new ArrayList<Integer>();
            for (int i = 0; i < waits.length; i++) {
                if (!done.get(i) && waits[i] == 0) {
                    open.add(i);
                }
            }
            return open;
        }

        void take(int place) {
            places[count++] = place;
            done.set(place);
            if (network.ordered()) {
                for (int i = place + 1; i < waits.length; i++) {
                    waits[i]--;
                }
                return;
            }
            for (int i = 0; i < network.before().length; i += 2) {
                if (network.before()[i] == place) {
                    waits[network.before()[i + 1]]--;
                }
            }
        }
    }
}
