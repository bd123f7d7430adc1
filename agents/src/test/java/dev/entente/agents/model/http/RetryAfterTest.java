package dev.entente.agents.model.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Retry-After    | 7                             | PT7S
            Retry-After    | 0.25                          | PT0.25S
            retry-after-ms | 1500                          | PT1.5S
            Retry-After    | Sat, 21 Nov 2026 12:01:30 GMT | PT1M30S
            Retry-After    | Sat, 21 Nov 2026 11:59:00 GMT | PT0S
            Retry-After    | 99999999999                   | PT24H
            Retry-After    | -3                            | PT0S
            Retry-After    | soon                          | PT0S
            Retry-After    | NaN                           | PT0S
            Other          | 7                             | PT0S
            """)
    void says_how_long_a_provider_asks_to_be_left_alone(String name, String value, Duration expected) {
        var headers = HttpHeaders.of(Map.of(name, List.of(value)), (_, _) -> true);

        assertEquals(expected, RetryAfter.of(headers, NOON));
    }
}
