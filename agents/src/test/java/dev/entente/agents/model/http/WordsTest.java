package dev.entente.agents.model.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final URI ADDRESS = URI.create("http://localhost/v1?key=q-123");
    private static final Map<String, List<String>> HEADERS =
            Map.of("Authorization", List.of("Bearer sk-123"), "x-api-key", List.of("a/b+c"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"error": {"message": "no such model"}}    | no such model
            {"message" : "say \\"please\\"\\nonce"}    | say "please" once
            {"message": "the key sk-123 is old, q-123" | the key ... is old, ...
            {"message": "no a\\/b+c, a/b+c is known"} | no ..., ... is known
            {"error": "no a\\/b+c is known"}           | {"error": "no ... is known"}
            {"message": 7}                             | {"message": 7}
            {"message": ""}                            | {"message": ""}
            {"message": "", "x": {"message": "late"}}  | late
            {"message": "it ends in its mid            | {"message": "it ends in its mid
            {"message": "it ends in \\                 | {"message": "it ends in \\
            busy                                       | busy
            """)
    void a_provider_explains_itself_in_one_line_without_keys(String body, String line) {
        assertEquals(line, Words.of(body, HEADERS, ADDRESS));
    }

    @Test
    void a_long_explanation_needs_no_deep_stack() throws Exception {
        var body = "{\"message\": \"%s\"}".formatted("a\\\"b".repeat(4_000));
        var reading = new FutureTask<>(() -> Words.of(body, HEADERS, ADDRESS));
        new Thread(null, reading, "shallow", 192 * 1024).start();

        var line = reading.get(20, TimeUnit.SECONDS);
        assertTrue(line.startsWith("a\"ba\"b") && line.endsWith("...") && line.length() == 303, line);
    }
}
