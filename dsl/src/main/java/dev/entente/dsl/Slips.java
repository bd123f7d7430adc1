package dev.entente.dsl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tells names that are misspelt from names that are meant: all but one of those declared. Not thread safe.
final class Slips {
    /// How many letters a slip of the pen may change.
    private static final int LETTERS = 2;

    /// With so many names declared, more are not looked at, so that checking stays fast.
    private static final int MOST = 300;

    private final List<String> declared;
    private final Map<String, Boolean> known = new HashMap<>();

    Slips(Set<String> declared) {
        this.declared = declared.stream()
                .sorted()
                .limit(MOST)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /// {@return whether a name that is not declared is most likely one that is}
    boolean has(String name) {
        return known.computeIfAbsent(name, _ -> isSlip(name.toLowerCase(Locale.ROOT)));
    }

    /// A short name has too few letters to tell.
    private boolean isSlip(String name) {
        return name.length() > LETTERS && declared.stream().anyMatch(it -> Nearest.isWithin(LETTERS, name, it));
    }
}
