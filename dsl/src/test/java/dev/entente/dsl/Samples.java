package dev.entente.dsl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The flow files of the tests.
final class Samples {
    private Samples() {}

    /// {@return a file with every construct of a war}
    static String north() {
        return resource("/north.flow");
    }

    /// {@return a file with every construct that is not in [#north]}
    static String language() {
        return resource("/language.flow");
    }

    /// {@return the program of the boss synchronisation design, byte for byte}
    static String bossSync() {
        return resource("/boss-sync.flow");
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Samples.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
