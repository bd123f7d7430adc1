package dev.entente.agents.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Providers that misbehave, over a real connection: each trouble has its name, and none of them throws.
class TroubleTest {
    private static Server server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = new Server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Arguments> ways() {
        return Stream.of(Wire.values())
                .flatMap(wire -> Stream.of(true, false).map(streams -> Arguments.of(wire, streams)));
    }

    private ConfiguredModels models(Wire wire, boolean streams, String... more) throws IOException {
        var settings = Stream.concat(
                Stream.of(
                        "north.provider=" + wire.provider(), "north.model=m", "north.base-url=" + server.url(),
                        "north.key=NORTH_KEY", "north.retries=0", "north.timeout=3s", "north.stream=" + streams),
                Stream.of(more));
        return Asking.model(
                Configuration.in(folder).knowing("NORTH_KEY", "sk-north"), settings.toArray(String[]::new));
    }

    private Reply.Silence silence(Wire wire, boolean streams, ResponseDefinitionBuilder answer) throws IOException {
        server.answering(answer);
        try (var models = models(wire, streams)) {
            return Asking.silence(models);
        }
    }

    private static ResponseDefinitionBuilder error(int status, String message) {
        return aResponse().withStatus(status).withBody("{\"error\":{\"message\":\"%s\"}}".formatted(message));
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void a_connection_that_breaks_is_broken(Wire wire, boolean streams) throws IOException {
        for (var fault : Fault.values()) {
            assertEquals(Failure.BROKEN, silence(wire, streams, aResponse().withFault(fault)).failure(), fault.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void a_stream_that_ends_before_the_answer_is_broken(Wire wire) throws IOException {
        var silence = silence(wire, true, wire.halfSent("{\"option\": 2}"));

        assertEquals(Failure.BROKEN, silence.failure());
        assertEquals("the answer ended in its middle", silence.detail());
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void what_is_not_the_protocol_is_broken(Wire wire, boolean streams) throws IOException {
        for (var body : new String[] {"{\"choices\": [", "<html>Welcome</html>", "", "null", "[]"}) {
            var silence = silence(wire, streams, aResponse().withBody(body));

            assertEquals(Failure.BROKEN, silence.failure(), body);
            assertFalse(silence.detail().contains("\n"), silence.detail());
        }
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void a_slow_drip_ends_in_time(Wire wire, boolean streams) throws IOException {
        server.answering(wire.answer("slowly", streams).withChunkedDribbleDelay(30, 6_000));
        try (var models = models(wire, streams, "north.timeout=150ms")) {
            var silence = Asking.silence(models);

            assertEquals(Failure.TIMEOUT, silence.failure());
            assertEquals("the answer was not whole in time", silence.detail());
            assertTrue(silence.millis() >= 140 && silence.millis() < 5_000, silence.toString());
        }
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void no_answer_at_all_ends_in_time(Wire wire, boolean streams) throws IOException {
        server.answering(wire.answer("late", streams).withFixedDelay(6_000));
        try (var models = models(wire, streams, "north.timeout=150ms")) {
            assertEquals(Failure.TIMEOUT, Asking.silence(models).failure());
        }
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void a_megabyte_is_too_long(Wire wire, boolean streams) throws IOException {
        var silence = silence(wire, streams, wire.answer("x".repeat(1_000_000), streams));

        assertEquals(Failure.LONG, silence.failure());
        assertEquals("the answer has 1,000,000 characters, 20,000 are allowed", silence.detail());
        assertEquals(new Usage(11, 7), silence.usage());
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void more_bytes_than_any_answer_needs_are_not_read(Wire wire, boolean streams) throws IOException {
        server.answering(wire.answer("x".repeat(200_000), streams));
        try (var models = models(wire, streams, "north.max-characters=100")) {
            var silence = Asking.silence(models);

            assertEquals(Failure.LONG, silence.failure());
            assertEquals("the answer has more than the 116,736 bytes that are allowed", silence.detail());
        }
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void an_answer_without_words_is_empty(Wire wire, boolean streams) throws IOException {
        assertEquals(Failure.EMPTY, silence(wire, streams, wire.answer(" \n", streams)).failure());
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void an_answer_that_ends_at_the_most_tokens_is_too_long(Wire wire) throws IOException {
        assertEquals(Failure.LONG, silence(wire, false, wire.cut("{\"opt")).failure());
    }

    @ParameterizedTest
    @EnumSource(value = Wire.class, mode = EnumSource.Mode.EXCLUDE, names = "OLLAMA")
    void an_answer_that_the_provider_withholds_is_a_refusal(Wire wire) throws IOException {
        assertEquals(Failure.REFUSED, silence(wire, false, wire.withheld("I cannot")).failure());
    }

    @Test
    void a_model_that_would_not_answer_is_a_refusal() throws IOException {
        var refusal = """
                {"id":"c","model":"m","choices":[{"index":0,"message":{"role":"assistant","content":null,"refusal":"I can't."},"finish_reason":"stop"}]}""";

        var silence = silence(Wire.OPENAI, false, aResponse().withBody(refusal));

        assertEquals(Failure.REFUSED, silence.failure());
        assertTrue(silence.detail().contains("I can't."), silence.detail());
    }

    @ParameterizedTest(name = "streaming {0}")
    @ValueSource(booleans = {true, false})
    void a_prompt_that_the_provider_blocks_is_a_refusal(boolean streams) throws IOException {
        var blocked = "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"},\"modelVersion\":\"m\"}";

        var silence = silence(Wire.GEMINI, streams, aResponse().withBody(streams ? "data: " + blocked + "\n\n" : blocked));

        assertEquals(Failure.REFUSED, silence.failure());
        assertTrue(silence.detail().endsWith("the provider blocked the prompt, SAFETY"), silence.detail());
    }

    @ParameterizedTest(name = "HTTP {0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            302 | REQUEST | the provider sends elsewhere, and nobody follows (HTTP 302)
            400 | REQUEST | the provider does not take the request (HTTP 400): no schema, please
            401 | REQUEST | the key is not taken (HTTP 401)
            403 | REQUEST | the key is not taken (HTTP 403)
            404 | REQUEST | there is no such model or address (HTTP 404): no schema, please
            422 | REQUEST | the provider does not take the request (HTTP 422): no schema, please
            429 | RATE    | the provider asks for fewer requests (HTTP 429): no schema, please
            500 | SERVER  | the provider failed (HTTP 500): no schema, please
            529 | SERVER  | the provider failed (HTTP 529): no schema, please
            """)
    void a_status_has_a_meaning(int status, Failure failure, String detail) throws IOException {
        for (var wire : Wire.values()) {
            for (boolean streams : new boolean[] {true, false}) {
                var silence = silence(wire, streams, error(status, "no schema, please"));

                assertEquals(failure, silence.failure(), wire.name());
                assertEquals(detail, silence.detail(), wire.name());
            }
        }
    }

    @Test
    void a_redirection_is_not_followed() throws IOException {
        silence(Wire.OPENAI, false, aResponse().withStatus(307).withHeader("Location", server.url() + "/elsewhere"));

        assertEquals(1, server.requests().size());
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void the_key_is_in_no_words_that_the_provider_sends_back(Wire wire, boolean streams) throws IOException {
        var silence = silence(wire, streams, error(400, "bad key sk-north in Bearer sk-north"));

        assertEquals("the provider does not take the request (HTTP 400): bad key ... in Bearer ...", silence.detail());
    }

    @Test
    void an_address_without_a_server_is_unreachable() throws IOException {
        try (var models = Asking.model(
                Configuration.in(folder), "north.provider=ollama", "north.model=m", "north.retries=0",
                "north.base-url=http://localhost:1")) {
            var silence = Asking.silence(models);

            assertEquals(Failure.UNREACHABLE, silence.failure());
            assertEquals("nobody answers at localhost:1", silence.detail());
        }
    }

    @Nested
    class Trouble_that_may_pass {
        private final ResponseDefinitionBuilder good = Wire.OPENAI.answer("at last", false);

        @Test
        void is_tried_again() throws IOException {
            server.answering(error(500, "one"), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), good);
            try (var models = models(Wire.OPENAI, false, "north.retries=2")) {
                assertEquals("at last", Asking.answer(models).text());
                assertEquals(3, server.requests().size());
                assertEquals(2, models.traffic().get("north").retries());
            }
        }

        @Test
        void is_tried_again_only_so_often() throws IOException {
            server.answering(error(500, "one"));
            try (var models = models(Wire.OPENAI, false, "north.retries=1")) {
                assertEquals(Failure.SERVER, Asking.silence(models).failure());
                assertEquals(2, server.requests().size());
            }
        }

        @Test
        void is_tried_again_after_the_seconds_that_the_provider_asks_for() throws IOException {
            server.answering(error(429, "slow down").withHeader("Retry-After", "1"), good);
            try (var models = models(Wire.OPENAI, false, "north.retries=2")) {
                assertTrue(Asking.answer(models).millis() >= 1_000);
            }
        }

        @Test
        void is_tried_again_after_the_date_that_the_provider_asks_for() throws IOException {
            try (var models = models(Wire.OPENAI, false, "north.retries=2", "north.timeout=10s")) {
                var then = ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(2);
                var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(then);
                server.answering(error(503, "slow down").withHeader("Retry-After", date), good);

                assertTrue(Asking.answer(models).millis() >= 900);
            }
        }

        @Test
        void ends_at_once_where_the_provider_asks_for_more_time_than_there_is() throws IOException {
            server.answering(error(429, "slow down").withHeader("Retry-After", "120"), good);
            try (var models = models(Wire.OPENAI, false, "north.retries=2")) {
                var silence = Asking.silence(models);

                assertEquals(Failure.RATE, silence.failure());
                assertTrue(silence.millis() < 2_000, silence.toString());
                assertTrue(silence.detail().endsWith("slow down; it asks to wait 120 s, which is more than is left"), silence.detail());
            }
        }

        @Test
        void is_not_what_a_request_is_that_is_not_taken() throws IOException {
            server.answering(error(400, "no"), good);
            try (var models = models(Wire.OPENAI, false, "north.retries=2")) {
                assertEquals(Failure.REQUEST, Asking.silence(models).failure());
                assertEquals(1, server.requests().size());
            }
        }
    }
}
