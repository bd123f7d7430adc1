package dev.entente.planner.domains;

import java.util.SplittableRandom;

/// Satellites that look at stars, in no order but where the problem says so.
final class Orbit implements Maker {
    private static final int[] OBSERVATIONS = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 21, 25, 30, 36, 43, 52, 65};

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        int observations = OBSERVATIONS[size - 1];
        int modes = 2 + size / 4;
        write(1 + size / 4, modes, 3 + observations, random, text);
        text.unordered();
        for (int i = 0; i < observations; i++) {
            var star = "star" + random.nextInt(3 + observations);
            var mode = "mode" + random.nextInt(modes);
            text.task("observe", star, mode);
            text.goal("seen", star, mode);
            if (i > 0 && random.nextInt(4) == 0) {
                text.before(random.nextInt(i), i);
            }
        }
    }

    /// Nothing supports one mode.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        write(1, 2, 3, random, text);
        text.object("mode", "x-ray");
        text.unordered();
        text.task("observe", "star0", "mode0");
        text.task("observe", "star1", "x-ray");
    }

    private static void write(int crafts, int modes, int stars, SplittableRandom random, ProblemText text) {
        text.objects("mode", "mode", modes);
        text.objects("direction", "star", stars);
        for (int c = 0; c < crafts; c++) {
            var craft = text.object("craft", "craft" + c);
            text.fact("points", craft, "star" + random.nextInt(stars));
            text.fact("spare-power", craft);
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                instrument("lens%d-%d".formatted(c, i), craft, modes, stars, random, text);
            }
        }
        for (int m = 0; m < modes; m++) {
            text.fact("supports", "lens%d-0".formatted(random.nextInt(crafts)), "mode" + m);
        }
    }

    private static void instrument(String name, String craft, int modes, int stars, SplittableRandom random, ProblemText text) {
        text.fact("on-board", text.object("instrument", name), craft);
        text.fact("reference", name, "star" + random.nextInt(stars));
        for (int m = 0; m < modes; m++) {
            if (random.nextInt(3) == 0) {
                text.fact("supports", name, "mode" + m);
            }
        }
    }
}
