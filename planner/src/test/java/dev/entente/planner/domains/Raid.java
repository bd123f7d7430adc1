package dev.entente.planner.domains;

import java.util.List;
import java.util.SplittableRandom;

/// A boss whose phases ask for the right healers; who mends which is known, and there is little mana beside that.
final class Raid implements Maker {
    private static final int[] PHASES = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 23, 26, 30, 35, 40, 50};
    private static final List<String> ELEMENTS = List.of("fire", "frost", "void", "earth", "storm", "light");
    private static final int GENEROUS = 6;

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        int healers = 2 + size / 2;
        var mana = new int[healers];
        var resists = new boolean[healers][ELEMENTS.size()];
        for (int h = 0; h < healers; h++) {
            resists[h][random.nextInt(ELEMENTS.size())] = true;
            mana[h] = size <= GENEROUS ? 1 : 0;
        }
        phases(PHASES[size - 1], mana, resists, random, text);
        heroes(1 + size / 4, mana, resists, random, text);
        for (int c = 0; c < size / 2; c++) {
            text.fact("locked-by", text.object("chest", "chest" + c), "phase" + random.nextInt(PHASES[size - 1]));
            text.task("loot", "chest" + c);
            text.goal("looted", "chest" + c);
        }
    }

    /// Two phases, and mana for one.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        var mana = new int[1];
        var resists = new boolean[1][ELEMENTS.size()];
        phases(2, mana, resists, random, text);
        heroes(1, new int[] {1}, resists, random, text);
    }

    private static void phases(int count, int[] mana, boolean[][] resists, SplittableRandom random, ProblemText text) {
        text.objects("phase", "phase", count);
        text.unordered();
        for (int p = 0; p < count; p++) {
            int element = random.nextInt(ELEMENTS.size());
            int healer = random.nextInt(mana.length);
            mana[healer]++;
            resists[healer][element] = true;
            text.fact("element-of", "phase" + p, ELEMENTS.get(element));
            text.task("fight", "phase" + p);
            if (p > 0) {
                text.before(p - 1, p);
            }
        }
    }

    private static void heroes(int tanks, int[] mana, boolean[][] resists, SplittableRandom random, ProblemText text) {
        text.objects("tank", "tank", tanks);
        for (int f = 0; f < 3 + tanks; f++) {
            var fighter = text.object("fighter", "fighter" + f);
            for (var element : ELEMENTS) {
                if (f < 2 || random.nextBoolean()) {
                    text.fact("hurts", fighter, element);
                }
            }
        }
        int most = 0;
        for (int h = 0; h < mana.length; h++) {
            most = Math.max(most, mana[h]);
            text.fact("mana", text.object("healer", "healer" + h), "charge" + mana[h]);
            for (int e = 0; e < ELEMENTS.size(); e++) {
                if (resists[h][e]) {
                    text.fact("resists", "healer" + h, ELEMENTS.get(e));
                }
            }
        }
        text.objects("charge", "charge", most + 1);
        for (int c = 1; c <= most; c++) {
            text.fact("one-less", "charge" + c, "charge" + (c - 1));
        }
    }
}
