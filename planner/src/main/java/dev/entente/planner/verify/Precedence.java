package dev.entente.planner.verify;

import dev.entente.planner.model.Network;
import dev.entente.planner.verify.ArgumentIndex.Ints;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Which tasks of a network come before which.
///
/// @param chain whether each comes before the next; then the lists are empty
/// @param before for each task, those that come before it
/// @param after for each task, those that come behind it
@SuppressWarnings("ArrayRecordComponent") // never compared
record Precedence(boolean chain, int[][] before, int[][] after) {
    private static final int[] NOTHING = {};

    static Precedence of(Network network) {
        int size = network.calls().size();
        return network.ordered()
                ? new Precedence(true, blank(size), blank(size))
                : new Precedence(false, edges(network.before(), 1, size), edges(network.before(), 0, size));
    }

    /// {@return no order among so many tasks}
    static Precedence none(int size) {
        return new Precedence(false, blank(size), blank(size));
    }

    private static int[][] blank(int size) {
        var lists = new int[size][];
        Arrays.fill(lists, NOTHING);
        return lists;
    }

    private static int[][] edges(int[] pairs, int owner, int size) {
        var lists = IntStream.range(0, size).mapToObj(_ -> new Ints()).toArray(Ints[]::new);
        for (int i = 0; i < pairs.length; i += 2) {
            lists[pairs[i + owner]].add(pairs[i + 1 - owner]);
        }
        return Arrays.stream(lists).map(Ints::toArray).toArray(int[][]::new);
    }

    /// {@return how many tasks one waits for}
    int waits(int call) {
        return chain ? Math.min(call, 1) : before[call].length;
    }

    /// {@return the tasks that wait for one}
    int[] followers(int call) {
        return chain ? next(call + 1) : after[call];
    }

    /// {@return the tasks for which one waits}
    int[] leaders(int call) {
        return chain ? next(call - 1) : before[call];
    }

    private int[] next(int call) {
        return call < 0 || call >= before.length ? NOTHING : new int[] {call};
    }
}
