package dev.entente.engine;

import java.util.Arrays;

/// When each of some agents has something to do of its own accord: a binary heap over ticks that knows where each agent
/// stands, so that setting one anew costs O(log agents) and nothing is left behind.
final class Alarms {
    static final long NEVER = Long.MAX_VALUE;
    static final long AT_ONCE = Long.MIN_VALUE;
    static final int NOBODY = -1;

    private final long[] ticks;
    private final int[] heap;
    private final int[] places;

    /// Lets all agents be called at once.
    Alarms(int agents) {
        ticks = new long[agents];
        heap = new int[agents];
        places = new int[agents];
        Arrays.fill(ticks, AT_ONCE);
        Arrays.setAll(heap, place -> place);
        Arrays.setAll(places, agent -> agent);
    }

    /// {@return the tick of an agent's alarm}
    long tick(int agent) {
        return ticks[agent];
    }

    /// Sets an agent's alarm, whatever it was before.
    void set(int agent, long tick) {
        long before = ticks[agent];
        ticks[agent] = tick;
        if (tick < before) {
            rise(agent);
        } else if (tick > before) {
            sink(agent);
        }
    }

    /// {@return one whose alarm is due, which has none any more; [#NOBODY] where there is none}
    int due(long tick) {
        if (heap.length == 0 || ticks[heap[0]] > tick) {
            return NOBODY;
        }
        int first = heap[0];
        set(first, NEVER);
        return first;
    }

    private void rise(int agent) {
        int place = places[agent];
        while (place > 0 && ticks[agent] < ticks[heap[(place - 1) / 2]]) {
            put(heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        put(agent, place);
    }

    private void sink(int agent) {
        int place = places[agent];
        for (int below = sooner(place); below > 0 && ticks[heap[below]] < ticks[agent]; below = sooner(place)) {
            put(heap[below], place);
            place = below;
        }
        put(agent, place);
    }

    /// {@return the place of the sooner of the two below a place; 0 where there is none}
    private int sooner(int place) {
        int left = 2 * place + 1;
        if (left >= heap.length) {
            return 0;
        }
        return left + 1 < heap.length && ticks[heap[left + 1]] < ticks[heap[left]] ? left + 1 : left;
    }

    private void put(int agent, int place) {
        heap[place] = agent;
        places[agent] = place;
    }
}
