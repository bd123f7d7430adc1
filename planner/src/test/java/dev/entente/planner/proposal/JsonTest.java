package dev.entente.planner.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.guardrails.StrictJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

    @Test
    void objects_lists_texts_numbers_and_truths_are_read() {
        assertEquals(
                Map.of("a", List.of(1L, -9223372036854775808L, true, false), "b", Map.of(), "c", "x\n\"\u00e9/"),
                Json.read(" {\"a\": [1, -9223372036854775808, true, false], \"b\": {}, \"c\": \"x\\n\\\"\\u00e9\\/\"} ", 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "}", "{}}", "{} {}", "[1,]", "{\"a\": 1,}", "{\"a\" 1}", "{a: 1}", "'a'", "null", "1.5", "1e3", "01", "-", "-0",
        "9223372036854775808", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u+123\"", "\"a\nb\"", "tru", "[1 2]", "// no\n{}", "\u0663"
    })
    void anything_else_is_refused(String text) {
        assertThrows(StrictJson.Malformed.class, () -> Json.read(text, 9));
    }

    @Test
    void a_key_that_is_there_twice_is_refused_with_its_place() {
        var twice = assertThrows(StrictJson.Malformed.class, () -> Json.read("{\"a\": 1, \"a\": 2}", 9));
        assertEquals("character 10: key (a) is there twice", twice.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "100000, true"})
    void what_nests_too_deep_is_refused_before_it_is_read(int deep, boolean refused) {
        var text = "[".repeat(deep) + "]".repeat(deep);
        if (refused) {
            assertTrue(assertThrows(StrictJson.Malformed.class, () -> Json.read(text, 9)).deep());
        } else {
            assertTrue(Json.read(text, 9) instanceof List<?>);
        }
    }
}
