package dev.entente.planner.domains;

import java.util.SplittableRandom;

/// Crates, trucks and signposts.
final class Freight implements Maker {
    private static final int[] CRATES = {1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 22, 27, 33, 40, 50, 65, 80, 100, 130, 170};

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        int towns = 3 + 2 * size;
        signposts(Roads.random(towns, size, random), text);
        trucks(1 + size / 5, 1 + random.nextInt(1, 4), towns, random, text);
        for (int c = 0; c < CRATES[size - 1]; c++) {
            int from = random.nextInt(towns);
            text.object("crate", "crate" + c);
            text.fact("waiting", "crate" + c, "town" + from, "town" + (from + 1 + random.nextInt(towns - 1)) % towns);
        }
        text.task("serve");
    }

    /// No sign shows the way to the town of one crate.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        signposts(Roads.random(4, 1, random), text);
        trucks(1, 2, 4, random, text);
        text.object("town", "atlantis");
        text.objects("crate", "crate", 2);
        text.fact("waiting", "crate0", "town1", "town2");
        text.fact("waiting", "crate1", "town2", "atlantis");
        text.task("serve");
    }

    private static void signposts(Roads roads, ProblemText text) {
        text.objects("town", "town", roads.size());
        for (int to = 0; to < roads.size(); to++) {
            var far = roads.distances(to);
            for (int here = 0; here < roads.size(); here++) {
                if (roads.linked()[here][to]) {
                    text.fact("road", "town" + here, "town" + to);
                }
                if (here != to) {
                    text.fact("sign", "town" + here, "town" + to, "town" + next(here, far, roads));
                }
            }
        }
    }

    private static int next(int here, int[] far, Roads roads) {
        int next = 0;
        while (!roads.linked()[here][next] || far[next] >= far[here]) {
            next++;
        }
        return next;
    }

    private static void trucks(int count, int rooms, int towns, SplittableRandom random, ProblemText text) {
        text.objects("room", "room", rooms + 1);
        for (int r = 1; r <= rooms; r++) {
            text.fact("one-less", "room" + r, "room" + (r - 1));
        }
        for (int t = 0; t < count; t++) {
            text.fact("at", text.object("truck", "truck" + t), "town" + random.nextInt(towns));
            text.fact("space", "truck" + t, "room" + rooms);
        }
    }
}
