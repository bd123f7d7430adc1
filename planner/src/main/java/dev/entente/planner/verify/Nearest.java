package dev.entente.planner.verify;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that a wrong one was probably meant to be.
final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /// {@return the name with the fewest letters that differ, the first of several; none if a third of them differ}
    static Optional<String> to(String name, Collection<String> names) {
        int most = name.length() > LONGEST ? -1 : Math.max(1, name.length() / 3);
        return names.stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= most && distance(name, other) <= most)
                .min(Comparator.comparingInt(other -> distance(name, other)));
    }

    private static int distance(String from, String to) {
        var a = from.toLowerCase(Locale.ROOT);
        var b = to.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
