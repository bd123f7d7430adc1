package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each provider's protocol, spoken to a server that speaks it back.
class ProvidersTest {
    private static final String TEXT = "{\"option\":2,\"because\":\"\u00e4 \\\"wall\\\"\"}";

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
                        "north.provider=" + wire.provider(), "north.model=asked-model",
                        "north.base-url=" + server.url() + "/v1", "north.key=NORTH_KEY", "north.stream=" + streams),
                Stream.of(more));
        return Asking.model(
                Configuration.in(folder).knowing("NORTH_KEY", "sk-north"), settings.toArray(String[]::new));
    }

    private static JsonNode request() throws IOException {
        return new ObjectMapper().readTree(server.requests().getLast().getBodyAsString());
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void an_answer_is_heard_word_for_word_with_its_tokens(Wire wire, boolean streams) throws IOException {
        server.answering(wire.answer(TEXT, streams));
        try (var models = models(wire, streams)) {
            var answer = assertInstanceOf(Reply.Answer.class, Asking.ask(models, "north", Asking.again()));

            assertEquals(TEXT, answer.text());
            assertEquals("said-model", answer.model());
            assertEquals(new Usage(11, 7), answer.usage());
            assertEquals(1, server.requests().size());
        }
    }

    @ParameterizedTest(name = "{0}, streaming {1}")
    @MethodSource("ways")
    void the_request_holds_the_conversation_the_schema_the_parameters_and_the_key(Wire wire, boolean streams)
            throws IOException {
        server.answering(wire.answer(TEXT, streams));
        try (var models = models(wire, streams, "north.temperature=0.25", "north.max-tokens=77", "north.seed=42")) {
            Asking.ask(models, "north", Asking.again());

            var request = server.requests().getLast();
            var body = request.getBodyAsString();
            for (var part : List.of("You lead.", "Which way?", "9", "From 1 to 3.", "option", "0.25", "77")) {
                assertTrue(body.contains(part), part + " is not in " + body);
            }
            assertTrue(wire == Wire.ANTHROPIC || body.contains("42"), body);
            assertTrue(request.getHeaders().toString().contains("sk-north"), "no key was sent");
            assertFalse(request.getUrl().contains("sk-north"), "a key in a URL gets into logs");
            assertTrue(wire == Wire.GEMINI || request().path("model").asText().equals("asked-model"), body);
        }
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void without_a_schema_none_is_asked_for(Wire wire) throws IOException {
        server.answering(wire.answer("words", false));
        try (var models = models(wire, false, "north.structure=words")) {
            assertEquals("words", Asking.answer(models).text());

            assertFalse(server.requests().getLast().getBodyAsString().contains("chema\" :"));
        }
    }

    @Test
    void a_server_of_the_own_machine_gets_no_key() throws IOException {
        server.answering(Wire.OPENAI.answer("words", false));
        var local = Configuration.in(folder).knowing("OPENAI_API_KEY", "sk-real");
        try (var models = Asking.model(
                local, "north.provider=openai", "north.model=m", "north.base-url=" + server.url() + "/v1")) {
            Asking.answer(models);

            assertFalse(server.requests().getLast().getHeaders().toString().contains("sk-real"));
        }
    }

    @Test
    void an_answer_may_be_in_any_language() throws IOException {
        var other = "\u6211\u9009\u62e9\u7b2c\u4e8c\u4e2a \ud83c\udff0";
        server.answering(Wire.OPENAI.answer(other, true));
        try (var models = models(Wire.OPENAI, true)) {
            assertEquals(other, Asking.answer(models).text());
        }
    }

    @Test
    void anthropic_has_no_json_without_a_schema() throws IOException {
        var mistakes = Configuration.in(folder).knowing("ANTHROPIC_API_KEY", "k")
                .with("north.provider=anthropic", "north.model=m", "north.structure=json").mistakes();

        assertEquals(
                List.of("entente.mind.north.structure (json) is not offered by anthropic. Maybe write schema or words."), mistakes);
    }
}
