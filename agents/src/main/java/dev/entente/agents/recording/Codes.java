package dev.entente.agents.recording;

import java.util.Locale;

/// How constants are written in files and options.
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
