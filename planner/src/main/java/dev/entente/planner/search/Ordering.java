package dev.entente.planner.search;

import dev.entente.planner.model.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Total orders of a partially ordered network.
final class Ordering {
    private Ordering() {}

    /// {@return the places of the calls, in the order of the text as far as the network allows}
    static int[] first(Network network) {
        return by(network, _ -> 0);
    }

    /// {@return the places of the calls, in an order drawn among those that the network allows}
    static int[] drawn(Network network, long seed) {
        long[] dice = {seed};
        return by(network, open -> {
            dice[0] = Hash.end(Hash.step(dice[0], open));
            return (int) Long.remainderUnsigned(dice[0], open);
        });
    }

    private interface Choice {
        int of(int open);
    }

    private static int[] by(Network network, Choice choice) {
        int size = network.calls().size();
        var order = new int[size];
        if (network.ordered()) {
            Arrays.setAll(order, it -> it);
            return order;
        }
        var waits = new int[size];
        for (int i = 1; i < network.before().length; i += 2) {
            waits[network.before()[i]]++;
        }
        var done = new boolean[size];
        for (int i = 0; i < size; i++) {
            var open = open(waits, done);
            order[i] = open.get(choice.of(open.size()));
            done[order[i]] = true;
            release(network, order[i], waits);
        }
        return order;
    }

    private static List<Integer> open(int[] waits, boolean[] done) {
        var open = new ArrayList<Integer>();
        for (int i = 0; i < waits.length; i++) {
            if (!done[i] && waits[i] == 0) {
                open.add(i);
            }
        }
        return open;
    }

    private static void release(Network network, int place, int[] waits) {
        for (int i = 0; i < network.before().length; i += 2) {
            if (network.before()[i] == place) {
                waits[network.before()[i + 1]]--;
            }
        }
    }
}
