package dev.entente.dsl;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the valid name that a wrong one was probably meant to be.
final class Nearest {
    /// Nobody mistypes a longer name, and the distance costs the product of the lengths.
    private static final int LONGEST = 100;

    private Nearest() {}

    /// {@return the candidate with the smallest edit distance, the first in alphabet order of several; empty where all
    /// are farther away than a third of the name, at least two letters}
    static Optional<String> to(String name, Collection<String> candidates) {
        int most = name.length() > LONGEST ? -1 : Math.max(2, name.length() / 3);
        return candidates.stream()
                .filter(candidate -> !candidate.isEmpty() && Math.abs(name.length() - candidate.length()) <= most)
                .map(candidate -> new Found(candidate, distance(name, candidate)))
                .filter(found -> found.distance() <= most)
                .filter(found -> found.distance() < Math.max(name.length(), found.name().length()))
                .min(Comparator.comparingInt(Found::distance).thenComparing(Found::name))
                .map(Found::name);
    }

    private record Found(String name, int distance) {}

    /// {@return whether so many letters make one name the other: inserted, deleted, replaced or swapped}
    ///
    /// Both in lower case. Costs the length of the names, and four times as much for each letter.
    static boolean isWithin(int letters, String from, String to) {
        int same = 0;
        while (same < from.length() && same < to.length() && from.charAt(same) == to.charAt(same)) {
            same++;
        }
        String a = from.substring(same);
        String b = to.substring(same);
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length() <= letters;
        }
        if (letters == 0 || Math.abs(a.length() - b.length()) > letters) {
            return false;
        }
        boolean swapped =
                a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return isWithin(letters - 1, a.substring(1), b.substring(1))
                || isWithin(letters - 1, a.substring(1), b)
                || isWithin(letters - 1, a, b.substring(1))
                || (swapped && isWithin(letters - 1, a.substring(2), b.substring(2)));
    }

    /// {@return how many letters to insert, delete, replace or swap; upper and lower case count as the same}
    static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = cost(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cost(String a, String b, int[][] cost, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
