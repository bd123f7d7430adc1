package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.entente.agents.model.http.Connections;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
    private static final Secret KEYS = Secret.of(List.of("sk-one", "sk-two", ""));

    @Test
    void is_taken_out_of_what_others_say() {
        assertEquals("no ... here, no ... there", KEYS.without("no sk-one\n here,\u0000 no sk-two there "));
    }

    @Test
    void leaves_only_the_beginning_of_a_long_text() {
        assertEquals("x".repeat(300) + "...", KEYS.without("x".repeat(1_000)));
    }

    @Test
    void is_not_shown_by_what_holds_it(@TempDir Path folder) throws IOException {
        try (var models = Configuration.in(folder)
                .knowing("NORTH_KEY", "sk-one")
                .with("north.provider=openai", "north.model=m", "north.key=NORTH_KEY")
                .load()) {
            var found = models.find("north").orElseThrow();
            var access = new Access(found.settings(), "http://a", KEYS, new Connections().builder(Duration.ofSeconds(1), 1));

            assertFalse((models + " " + found + " " + found.settings() + " " + access + " " + KEYS).contains("sk-one"));
        }
    }
}
