package dev.entente.planner.hddl;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the valid name that a wrong one was probably meant to be.
final class Nearest {
    /// Nobody mistypes a longer name, and the distance costs the product of the lengths.
    private static final int LONGEST = 60;

    private Nearest() {}

    /// {@return the candidate with the smallest edit distance, the first in alphabet order of several; empty where all
    /// are farther away than a third of the name, at least two letters}
    static Optional<String> to(String name, Collection<String> candidates) {
        int most = name.length() > LONGEST ? -1 : Math.max(2, name.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(name.length() - candidate.length()) <= most)
                .map(candidate -> new Found(candidate, distance(name, candidate)))
                .filter(found -> found.distance <= most && found.distance < name.length())
                .min(Comparator.comparingInt(Found::distance).thenComparing(Found::name))
                .map(Found::name);
    }

    private record Found(String name, int distance) {}

    /// {@return how many letters to insert, delete or replace; upper and lower case count as the same}
    private static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        var above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            above = row(a.charAt(i - 1), b, above, i);
        }
        return above[b.length()];
    }

    private static int[] row(char letter, String b, int[] above, int i) {
        var row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = above[j - 1] + (letter == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(row[j - 1], above[j]) + 1);
        }
        return row;
    }
}
