package dev.entente.negotiation.bargaining;

import java.util.ArrayList;
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
