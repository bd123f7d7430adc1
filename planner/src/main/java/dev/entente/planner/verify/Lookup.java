package dev.entente.planner.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Finds numbers by name: as it is written, else whatever case it is in and whether `-` was replaced by `_`, if only one
/// name is meant by that. Some planners change the names of a problem.
final class Lookup {
    static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final Map<String, Integer> exact = new LinkedHashMap<>();
    private final Map<String, Integer> tolerant = new LinkedHashMap<>();

    /// Adds a name; the first of two equal ones counts.
    void add(String name, int number) {
        exact.putIfAbsent(name, number);
    }

    /// {@return the number of a name; -1 where there is none}
    int find(String name) {
        var known = exact.get(name);
        return known == null ? tolerantly(name) : known;
    }

    private int tolerantly(String name) {
        if (tolerant.isEmpty()) {
            exact.forEach((other, number) -> tolerant.merge(folded(other), number, (_, _) -> SEVERAL));
        }
        return Math.max(NONE, tolerant.getOrDefault(folded(name), NONE));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    Collection<String> names() {
        return exact.keySet();
    }
}
