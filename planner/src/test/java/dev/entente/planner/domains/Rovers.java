package dev.entente.planner.domains;

import java.util.SplittableRandom;

/// Samples and pictures on rough ground. Every spot can be reached over sand, which every rover crosses.
final class Rovers implements Maker {
    private static final int[] FINDINGS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 18, 20, 24, 28, 32, 40, 50, 60, 75};

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        ground(4 + 2 * size, size, random, text);
        rovers(1 + size / 4, 4 + 2 * size, random, text);
        for (int i = 0; i < FINDINGS[size - 1]; i++) {
            finding(i, 4 + 2 * size, random, text);
        }
    }

    /// The spot of the sample lies beyond scree, and no rover crosses that.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        ground(4, 1, random, text);
        rovers(1, 4, random, text);
        text.object("spot", "island");
        text.fact("track", "spot0", "island", "scree");
        text.object("sample", "sample0");
        text.fact("lies", "sample0", "island");
        text.task("explore", "sample0");
    }

    private static void ground(int spots, int more, SplittableRandom random, ProblemText text) {
        text.objects("spot", "spot", spots);
        var tree = Roads.random(spots, 0, random);
        var scree = Roads.random(spots, more, random);
        for (int a = 0; a < spots; a++) {
            for (int b = 0; b < spots; b++) {
                if (tree.linked()[a][b]) {
                    text.fact("track", "spot" + a, "spot" + b, "sand");
                } else if (scree.linked()[a][b]) {
                    text.fact("track", "spot" + a, "spot" + b, "scree");
                }
            }
        }
        for (int i = 0; i < 1 + spots / 10; i++) {
            text.fact("in-sight", "spot" + random.nextInt(spots));
        }
    }

    private static void rovers(int count, int spots, SplittableRandom random, ProblemText text) {
        for (int r = 0; r < count; r++) {
            var rover = text.object("rover", "rover" + r);
            text.fact("at", rover, "spot" + random.nextInt(spots));
            text.fact("crosses", rover, "sand");
            if (r > 0 && random.nextBoolean()) {
                text.fact("crosses", rover, "scree");
            }
            if (r == 0 || random.nextBoolean()) {
                text.fact("carries", rover, text.object("drill", "drill" + r));
            }
            if (r == 0 || random.nextBoolean()) {
                text.fact("carries", rover, text.object("camera", "camera" + r));
                text.fact("target", "camera" + r, "spot" + random.nextInt(spots));
            }
        }
    }

    private static void finding(int number, int spots, SplittableRandom random, ProblemText text) {
        if (random.nextBoolean()) {
            text.fact("lies", text.object("sample", "sample" + number), "spot" + random.nextInt(spots));
            text.task("explore", "sample" + number);
            text.goal("sent", "sample" + number);
            return;
        }
        text.object("picture", "picture" + number);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            text.fact("shows", "picture" + number, "spot" + random.nextInt(spots));
        }
        text.task("explore", "picture" + number);
        text.goal("sent", "picture" + number);
    }
}
