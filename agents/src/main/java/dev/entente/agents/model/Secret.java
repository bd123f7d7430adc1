package dev.entente.agents.model;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Keys of providers. Cannot be shown, and takes them out of what others say.
final class Secret {
    private static final int MOST = 300;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

    private final List<String> keys;

    private Secret(Collection<String> keys) {
        this.keys = keys.stream().filter(key -> !key.isBlank()).distinct().toList();
    }

    static Secret of(Collection<String> keys) {
        return new Secret(keys);
    }

    /// {@return the only key}
    String reveal() {
        return keys.isEmpty() ? "" : keys.getFirst();
    }

    /// {@return a text of somebody else as one short line without any of the keys}
    String without(String text) {
        var line = SPACE.matcher(text).replaceAll(" ").strip();
        for (var key : keys) {
            line = line.replace(key, "...");
        }
        return line.length() <= MOST ? line : line.substring(0, MOST) + "...";
    }

    @Override
    public String toString() {
        return "***";
    }
}
