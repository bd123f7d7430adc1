package dev.entente.agents.model;

import java.util.List;

/// The settings that a mind can have, each behind `entente.mind.NAME.`.
final class Setting {
    private static final List<String> NAMES = List.of(
            "provider", "model", "base-url", "key", "structure", "stream", "creative",
            "temperature", "top-p", "seed", "max-tokens",
            "timeout", "concurrency", "queue", "per-second", "max-characters", "retries",
            "attempts", "tokens", "time", "money", "run-tokens", "run-money", "price.input", "price.output",
            "ladder", "repairs");

    private Setting() {}

    static List<String> names() {
        return NAMES;
    }
}
