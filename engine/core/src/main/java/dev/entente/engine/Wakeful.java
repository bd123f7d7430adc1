package dev.entente.engine;

import java.util.Arrays;

/// Some agents by number, those first that have not decided for longest.
///
/// A list that is linked through two arrays: adding, moving and removing one costs O(1).
final class Wakeful {
    static final int NOBODY = -1;

    private final int[] before;
    private final int[] after;
    private final long[] since;
    private int size;

    /// The place behind the last agent stands for both ends.
    Wakeful(int agents) {
        before = new int[agents + 1];
        after = new int[agents + 1];
        since = new long[agents + 1];
        Arrays.fill(after, NOBODY);
        before[agents] = agents;
        after[agents] = agents;
    }

    int size() {
        return size;
    }

    /// {@return who has not decided for longest; [#NOBODY] where there is none}
    int first() {
        return size == 0 ? NOBODY : after[end()];
    }

    /// {@return the tick that was given for it}
    long since(int agent) {
        return since[agent];
    }

    private int end() {
        return after.length - 1;
    }

    /// Puts an agent last.
    void add(int agent, long tick) {
        remove(agent);
        since[agent] = tick;
        int last = before[end()];
        after[last] = agent;
        before[agent] = last;
        after[agent] = end();
        before[end()] = agent;
        size++;
    }

    /// Takes an agent away, if it is there.
    void remove(int agent) {
        if (after[agent] != NOBODY) {
            after[before[agent]] = after[agent];
            before[after[agent]] = before[agent];
            after[agent] = NOBODY;
            size--;
        }
    }
}
