package dev.entente.planner.domains;

import java.util.SplittableRandom;

/// Slow lifts within a block of floors, an express between the blocks, and ministers who ride that alone.
final class Lifts implements Maker {
    private static final int[] PERSONS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 27, 33, 40, 50, 62, 78, 98, 120};
    private static final int BLOCK = 4;

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        int blocks = 1 + (size + 2) / 3;
        lifts(blocks, random, text);
        for (int p = 0; p < PERSONS[size - 1]; p++) {
            int step = p % 6 == 5 ? BLOCK : 1;
            int floors = blocks * BLOCK / step + 1;
            int from = random.nextInt(floors);
            int to = (from + 1 + random.nextInt(floors - 1)) % floors;
            person(step > 1 ? "minister" : "guest", p, from * step, to * step, text);
        }
        text.task("serve-all");
    }

    /// A minister wants to go where no express stops.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        lifts(1, random, text);
        person("guest", 0, 1, 3, text);
        person("minister", 1, 0, 2, text);
        text.task("serve-all");
    }

    private static void lifts(int blocks, SplittableRandom random, ProblemText text) {
        text.objects("floor", "floor", blocks * BLOCK + 1);
        text.objects("room", "room", 4);
        for (int r = 1; r < 4; r++) {
            text.fact("one-less", "room" + r, "room" + (r - 1));
        }
        for (int b = 0; b < blocks; b++) {
            lift("slow", "slow" + b, b * BLOCK, 1, BLOCK, random, text);
        }
        for (int e = 0; e < 1 + blocks / 3; e++) {
            lift("express", "express" + e, 0, BLOCK, blocks, random, text);
        }
    }

    private static void lift(String type, String name, int first, int step, int steps, SplittableRandom random, ProblemText text) {
        text.object(type, name);
        text.fact("space", name, "room" + (1 + random.nextInt(3)));
        text.fact("at", name, "floor" + (first + step * random.nextInt(steps + 1)));
        for (int i = 0; i <= steps; i++) {
            text.fact("stops", name, "floor" + (first + step * i));
        }
    }

    private static void person(String type, int number, int from, int to, ProblemText text) {
        text.object(type, "person" + number);
        text.fact("waits", "person" + number, "floor" + from);
        text.fact("wants", "person" + number, "floor" + to);
    }
}
