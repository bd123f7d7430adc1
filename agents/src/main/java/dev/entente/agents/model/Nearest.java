package dev.entente.agents.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/// Finds the name that a wrong one was probably meant to be.
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /// {@return a sentence that offers the nearest name, or all of them where none is near}
    ///
    /// @param plural what all of them are
    static String offer(String name, Collection<String> names, String plural) {
        int most = name.length() > LONGEST ? -1 : Math.max(2, name.length() / 3);
        return names.stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= most && distance(name, other) <= most)
                .min(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .map("Maybe write %s."::formatted)
                .orElseGet(() -> names.isEmpty()
                        ? "There are no %s.".formatted(plural)
                        : "The %s are: %s.".formatted(plural, String.join(", ", names)));
    }

    /// {@return how many letters to insert, delete or replace, or to swap with the next}
    private static int distance(String from, String to) {
        var a = from.toLowerCase(Locale.ROOT);
        var b = to.toLowerCase(Locale.ROOT);
        var cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cost(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cost(String a, String b, int[][] cost, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
