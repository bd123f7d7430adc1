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
        if (exact.putIfAbsent(name, number) == null) {
            tolerant.merge(folded(name), number, (_, _) -> SEVERAL);
        }
    }

    /// {@return the number of a name; -1 where there is none}
    int find(String name) {
        var known = exact.get(name);
        return known == null ? Math.max(NONE, tolerant.getOrDefault(folded(name), NONE)) : known;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    Collection<String> names() {
        return exact.keySet();
    }
}
