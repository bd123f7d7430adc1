package dev.entente.planner.domains;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.SplittableRandom;

/// A connected graph of places, by number from 0: a tree in which each place hangs on an earlier one, and more roads.
///
/// @param linked whether there is a road
@SuppressWarnings("ArrayRecordComponent")
record Roads(boolean[][] linked) {

    static Roads random(int places, int more, SplittableRandom random) {
        var linked = new boolean[places][places];
        for (int i = 1; i < places; i++) {
            link(linked, i, random.nextInt(Math.max(0, i - 4), i));
        }
        for (int i = 0; i < more && places > 2; i++) {
            int a = random.nextInt(places);
            link(linked, a, (a + 1 + random.nextInt(places - 1)) % places);
        }
        return new Roads(linked);
    }

    private static void link(boolean[][] linked, int a, int b) {
        linked[a][b] = true;
        linked[b][a] = true;
    }

    int size() {
        return linked.length;
    }

    int degree(int place) {
        int degree = 0;
        for (boolean link : linked[place]) {
            degree += link ? 1 : 0;
        }
        return degree;
    }

    /// {@return how many roads each place is from one; -1 where it cannot be reached without the closed ones}
    int[] distances(int from, boolean[] closed) {
        var far = new int[size()];
        Arrays.fill(far, -1);
        far[from] = 0;
        var open = new ArrayDeque<Integer>();
        open.add(from);
        while (!open.isEmpty()) {
            int here = open.remove();
            for (int next = 0; next < size(); next++) {
                if (linked[here][next] && far[next] < 0 && !closed[next]) {
                    far[next] = far[here] + 1;
                    open.add(next);
                }
            }
        }
        return far;
    }

    int[] distances(int from) {
        return distances(from, new boolean[size()]);
    }
}
