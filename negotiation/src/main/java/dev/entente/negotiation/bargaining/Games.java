package dev.entente.negotiation.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Makes up what can be agreed, and what everybody would like.
public final class Games {
    private static final int ISSUES = 5;
    private static final int VALUES = 6;
    private static final double OPPOSED = 0.6;

    private Games() {}

    /// {@return the preferences of some parties over one space of two to five issues with two to six values each}
    ///
    /// Weights and scores are drawn evenly; on six of ten issues a party wants the opposite of the one before it.
    ///
    /// @param seed the same seed makes the same game
    public static List<Preferences> drawn(int parties, long seed, double reserve, double discount) {
        var random = new SplittableRandom(seed);
        var issues = new ArrayList<Issue>();
        int count = random.nextInt(2, ISSUES + 1);
        for (int i = 0; i < count; i++) {
            issues.add(new Issue("issue" + i, IntStream.range(0, random.nextInt(2, VALUES + 1)).mapToObj(value -> "v" + value).toList()));
        }
        var space = new Space(issues);
        var made = new ArrayList<Preferences>();
        var scores = new double[count][];
        for (int party = 0; party < parties; party++) {
            scores = scores(space, scores, party > 0, random);
            made.add(Preferences.additive(space, random.doubles(count, 0.1, 1).toArray(), scores, reserve, discount));
        }
        return List.copyOf(made);
    }

    /// {@return the preferences of some parties with whole scores over one space of five issues with three to five values each}
    ///
    /// As in LLM-Deliberation (Abdelnabi et al., 2024): the best deal is worth about 100 points to everybody, shared out among
    /// the issues, of which one in five is nothing to a party; a deal below 30 to 65 points is worse than none. Whether there
    /// is one that all can accept is left to chance.
    public static List<Preferences> scored(int parties, long seed) {
        var random = new SplittableRandom(seed);
        var issues = new ArrayList<Issue>();
        for (int i = 0; i < ISSUES; i++) {
            issues.add(new Issue("issue" + i, IntStream.range(0, random.nextInt(3, 6)).mapToObj(value -> "v" + value).toList()));
        }
        var space = new Space(issues);
        return IntStream.range(0, parties).mapToObj(_ -> scored(space, random)).toList();
    }

    private static Preferences scored(Space space, SplittableRandom random) {
        var shares = IntStream.range(0, ISSUES).mapToDouble(_ -> random.nextInt(5) == 0 ? 0 : -StrictMath.log(1 - random.nextDouble())).toArray();
        double all = Math.max(Double.MIN_NORMAL, Arrays.stream(shares).sum());
        var points = new int[ISSUES][];
        for (int i = 0; i < ISSUES; i++) {
            int most = (int) Math.round(100 * shares[i] / all);
            points[i] = random.ints(space.issues().get(i).values().size(), 0, most + 1).toArray();
            points[i][random.nextInt(points[i].length)] = most;
        }
        var worth = IntStream.range(0, space.size()).mapToDouble(deal -> points(points, space.values(deal))).toArray();
        return Preferences.inPoints(space, worth, random.nextInt(30, 66));
    }

    private static int points(int[][] points, int[] values) {
        return IntStream.range(0, values.length).map(issue -> points[issue][values[issue]]).sum();
    }

    private static double[][] scores(Space space, double[][] before, boolean after, SplittableRandom random) {
        var scores = new double[before.length][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.doubles(space.issues().get(i).values().size()).toArray();
            if (after && random.nextDouble() < OPPOSED) {
                for (int value = 0; value < scores[i].length; value++) {
                    scores[i][value] = 1 - before[i][value];
                }
            }
        }
        return scores;
    }
}
