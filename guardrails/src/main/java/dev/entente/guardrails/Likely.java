package dev.entente.guardrails;

import dev.entente.world.View;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Names of entities for a mind that named one that is not there.
final class Likely {
    /// How many are offered.
    private static final int OFFERED = 12;

    /// How many are looked at.
    private static final int KNOWN = 256;

    /// How much of a name is compared.
    private static final int LETTERS = 40;

    private Likely() {}

    /// {@return some names of a type: all where they are few, else those most like the one that was said, the likeliest first}
    static String names(View world, int type, String said) {
        int count = world.count(type);
        var names = IntStream.range(0, Math.min(count, KNOWN)).mapToObj(i -> world.name(world.at(type, i)));
        if (count <= OFFERED) {
            return names.collect(Collectors.joining(", "));
        }
        return names.sorted(Comparator.comparingInt(name -> slips(said, name)))
                .limit(OFFERED)
                .collect(Collectors.joining(", ", "", " ..."));
    }

    /// {@return by how many letters two names differ (Levenshtein), whatever their case}
    private static int slips(String one, String other) {
        var from = start(one);
        var to = start(other);
        var row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 0; i < from.length(); i++) {
            int corner = row[0];
            row[0] = i + 1;
            for (int j = 0; j < to.length(); j++) {
                int changed = corner + (from.charAt(i) == to.charAt(j) ? 0 : 1);
                corner = row[j + 1];
                row[j + 1] = Math.min(changed, 1 + Math.min(row[j], corner));
            }
        }
        return row[to.length()];
    }

    private static String start(String name) {
        return name.substring(0, Math.min(name.length(), LETTERS)).toLowerCase(Locale.ROOT);
    }
}
