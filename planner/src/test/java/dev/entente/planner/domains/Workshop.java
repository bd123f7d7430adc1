package dev.entente.planner.domains;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Parts to be cut from boards. The boards are as long as the parts of one way to cut them, and little longer.
final class Workshop implements Maker {
    private static final int[] PARTS = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 24, 28, 33, 40, 48, 60};
    private static final List<String> LOOKS = List.of("rough", "smooth", "polished");
    private static final List<String> COLOURS = List.of("natural", "red", "green", "blue");
    private static final int LONGEST = 16;
    private static final int GENEROUS = 6;

    @Override
    public void solvable(int size, SplittableRandom random, ProblemText text) {
        shop(size, random, text);
        var lengths = new ArrayList<Integer>();
        var woods = new ArrayList<String>();
        while (lengths.size() < PARTS[size - 1]) {
            board(size, lengths, woods, random, text);
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < PARTS[size - 1]; i++) {
            order.add(i);
        }
        for (int i : ProblemText.shuffled(order, random)) {
            part("part" + i, woods.get(i), lengths.get(i), ProblemText.any(LOOKS, random), ProblemText.any(COLOURS, random), text);
        }
    }

    /// Two parts, together longer than the board.
    @Override
    public void unsolvable(SplittableRandom random, ProblemText text) {
        shop(1, random, text);
        text.object("board", "board0");
        text.fact("wood-of", "board0", "oak");
        text.fact("left", "board0", "cm4");
        part("part0", "oak", 3, "smooth", "red", text);
        part("part1", "oak", 2, "rough", "natural", text);
    }

    private static void shop(int size, SplittableRandom random, ProblemText text) {
        text.object("wood", "oak");
        text.object("wood", "pine");
        text.objects("length", "cm", LONGEST + 1);
        for (int l = 1; l <= LONGEST; l++) {
            for (int m = 1; m <= l; m++) {
                text.fact("minus", "cm" + l, "cm" + m, "cm" + (l - m));
            }
        }
        for (var colour : COLOURS.subList(1, COLOURS.size())) {
            text.fact("holds", text.object("pot", "pot-" + colour), text.object("colour", colour));
        }
        text.objects("saw", "saw", 1 + size / 8);
        text.objects("plane", "plane", 1 + size / 8);
        text.objects("sander", "sander", 1 + size / 8).forEach(sander -> text.fact("sharp", sander));
        text.objects("bench", "bench", 1 + size / 8).forEach(bench -> text.fact("vacant", bench));
        if (random.nextBoolean()) {
            text.fact("lid-off", "pot-red");
        }
    }

    /// Adds a board and the parts that are known to fit on it.
    private static void board(int size, List<Integer> lengths, List<String> woods, SplittableRandom random, ProblemText text) {
        int number = woods.size();
        var board = text.object("board", "board" + number);
        var wood = random.nextBoolean() ? "oak" : "pine";
        int length = 8 + random.nextInt(LONGEST - 7);
        int left = length - (size <= GENEROUS ? random.nextInt(3) : 0);
        while (left > 0) {
            int cut = left < 5 ? left : 2 + random.nextInt(Math.min(left, 8) - 3);
            lengths.add(cut);
            woods.add(wood);
            left -= cut;
        }
        text.fact("wood-of", board, wood);
        text.fact("left", board, "cm" + length);
    }

    private static void part(String part, String wood, int length, String look, String colour, ProblemText text) {
        text.object("part", part);
        text.fact("wanted-wood", part, wood);
        text.fact("wanted-length", part, "cm" + length);
        text.fact("wanted-look", part, look);
        text.fact("wanted-colour", part, colour);
        text.task("make", part);
        text.goal("made", part);
    }
}
