package dev.entente.dsl;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Tells names that are misspelt from names that are meant: all but one of those declared. Not thread safe.
final class Slips {
    /// How many letters a slip of the pen may change.
    private static final int LETTERS = 2;

    /// With so many names declared, more are not looked at, so that checking stays fast.
    private static final int MOST = 1_000;

    private final Set<String> declared;
    private final Map<String, Boolean> known = new HashMap<>();

    Slips(Set<String> declared) {
        this.declared = declared;
    }

    /// {@return whether a name that is not declared is most likely one that is}
    boolean has(String name) {
        return known.computeIfAbsent(name, _ -> declared.stream()
                .limit(MOST)
                .filter(it -> Math.abs(it.length() - name.length()) <= LETTERS)
                .anyMatch(it -> Nearest.to(name, Set.of(it)).isPresent() && Nearest.distance(it, name) <= LETTERS));
    }
}
