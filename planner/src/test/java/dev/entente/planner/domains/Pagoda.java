package dev.entente.planner.domains;

import java.util.SplittableRandom;

/// Discs on three pegs, from wherever they lie.
final class Pagoda implements Maker {
    private static final int[] DISCS = {1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final int PEGS = 3;

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        int discs = DISCS[size - 1];
        int wanted = random.nextInt(PEGS);
        write(discs, wanted, size % 2 == 0, random, text);
        text.goal("of", "disc" + (discs - 1), "peg" + wanted);
    }

    /// The largest disc is wanted on a peg other than that on which all are gathered.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        write(3, 0, false, random, text);
        text.goal("of", "disc2", "peg1");
    }

    /// @param together whether all discs lie on one peg at first
    private static void write(int discs, int wanted, boolean together, SplittableRandom random, ProblemText text) {
        text.objects("disc", "disc", discs);
        text.objects("peg", "peg", PEGS);
        var under = new String[PEGS];
        for (int p = 0; p < PEGS; p++) {
            under[p] = "peg" + p;
            text.fact("of", "peg" + p, "peg" + p);
        }
        for (int d = discs - 1; d >= 0; d--) {
            int peg = together ? (wanted + 1) % PEGS : random.nextInt(PEGS);
            text.fact("on", "disc" + d, under[peg]);
            text.fact("of", "disc" + d, "peg" + peg);
            under[peg] = "disc" + d;
            sizes(d, discs, text);
        }
        for (var top : under) {
            text.fact("clear", top);
        }
        text.fact("top", "disc0");
        text.task("gather", "disc" + (discs - 1), "peg" + wanted);
    }

    private static void sizes(int disc, int discs, ProblemText text) {
        for (int larger = disc + 1; larger < discs; larger++) {
            text.fact("smaller", "disc" + disc, "disc" + larger);
        }
        for (int p = 0; p < PEGS; p++) {
            text.fact("smaller", "disc" + disc, "peg" + p);
        }
        if (disc > 0) {
            text.fact("above", "disc" + (disc - 1), "disc" + disc);
        }
    }
}
