package dev.entente.agents.seat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever comes through the door, the run goes on, and the next guest is served.
@Timeout(60)
class HostileGuestsTest {
    private static final int LARGE = 10 * 1024 * 1024;

    private final Table table = Table.laid("300ms");
    private final Guest wolf = table.guest("Wolves");

    @AfterEach
    void clear() {
        table.close();
    }

    private static Failure failure(Reply reply) {
        return assertInstanceOf(Reply.Silence.class, reply).failure();
    }

    private void assertServes() {
        var task = wolf.sent("", "{\"take\": \"Wolves\", \"again\": true}").path("id").asText();
        assertEquals("submitted", Guest.state(wolf.look(task)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                                                                          | -32700
            ''                                                                                | -32700
            {"jsonrpc": "2.0", "id": 1, "method": "tasks/get"} and more                       | -32700
            {"jsonrpc": "2.0", "id": 1, "id": 2, "method": "tasks/get", "params": {}}         | -32700
            {"jsonrpc": "2.0", "id": 1, "method": "tasks/get", "params": {"id": NaN}}         | -32700
            [{"jsonrpc": "2.0", "id": 1, "method": "tasks/get", "params": {}}]                | -32600
            {"jsonrpc": "2.0", "method": "tasks/get", "params": {}}                           | -32600
            {"jsonrpc": "2.0", "id": {}, "method": "tasks/get", "params": {}}                 | -32600
            {"id": 1, "method": "tasks/get", "params": {}}                                    | -32600
            {"jsonrpc": "2.0", "id": 1, "method": 5, "params": {}}                            | -32600
            {"jsonrpc": "2.0", "id": 1, "method": "world/conquer", "params": {}}              | -32601
            {"jsonrpc": "2.0", "id": 1, "method": "tasks/get"}                                | -32602
            {"jsonrpc": "2.0", "id": 1, "method": "tasks/get", "params": {"id": 5}}           | -32602
            {"jsonrpc": "2.0", "id": 1, "method": "tasks/get", "params": {"id": "none"}}      | -32001
            {"jsonrpc": "2.0", "id": 1, "method": "tasks/cancel", "params": {"id": "none"}}   | -32001
            {"jsonrpc": "2.0", "id": 1, "method": "message/stream", "params": {}}             | -32004
            {"jsonrpc": "2.0", "id": 1, "method": "tasks/pushNotificationConfig/set", "params": {}} | -32003
            {"jsonrpc": "2.0", "id": 1, "method": "agent/getAuthenticatedExtendedCard"}       | -32007
            {"jsonrpc": "2.0", "id": 1, "method": "message/send", "params": {}}               | -32602
            {"jsonrpc": "2.0", "id": 1, "method": "message/send", "params": {"message": {"parts": []}}} | -32602
            {"jsonrpc": "2.0", "id": 1, "method": "message/send", "params": {"message": {"parts": [{"data": {"take": "Bears"}}]}}} | -32602
            {"jsonrpc": "2.0", "id": 1, "method": "message/send", "params": {"message": {"parts": [{"data": {"take": 7}}]}}} | -32602
            {"jsonrpc": "2.0", "id": 1, "method": "message/send", "params": {"message": {"taskId": "none", "parts": [{"data": {}}]}}} | -32001
            """)
    void a_request_that_makes_no_sense_is_refused_with_the_code_of_the_protocol(String request, int code) {
        var response = wolf.response(request);

        assertEquals(code, response.path("error").path("code").asInt(), response.toString());
        assertEquals("2.0", response.path("jsonrpc").asText());
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"answer\": 1}", "{\"question\": 1}", "{\"question\": \"1\", \"answer\": 1}", "{\"question\": 0, \"answer\": 1}",
        "{\"question\": 9223372036854775808, \"answer\": 1}", "7", "[]", "null"})
    void an_answer_without_a_question_is_refused(String data) {
        var task = wolf.taken("Wolves");

        assertEquals(-32602, wolf.error("message/send", Guest.message(task, data).formatted("")));
    }

    @Test
    void json_that_is_nested_too_deeply_is_refused() {
        assertEquals(-32700, wolf.response("[".repeat(100_000)).path("error").path("code").asInt());
        assertServes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Bearer", "bearer x", "Basic d29sZjp3b2xm"})
    void without_its_token_no_seat_is_opened(String authorization) throws Exception {
        var request = HttpRequest.newBuilder(table.seats().address()).header("Content-Type", "application/json");
        var body = Guest.message("", "{\"take\": \"Wolves\"}").formatted("");
        var asked = authorization.isEmpty() ? request : request.header("Authorization", authorization);
        var response = wolf.http().send(asked.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());

        assertEquals(401, response.statusCode());
        assertEquals("Bearer", response.headers().firstValue("WWW-Authenticate").orElse(""));
        assertFalse(response.body().contains(table.tokens().get("Wolves")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, application/json, 405, POST", "DELETE, /, application/json, 405, POST", "POST, /.well-known/agent-card.json, application/json, 405, GET",
        "POST, /elsewhere, application/json, 404, ''", "GET, /../etc/passwd, application/json, 404, ''", "POST, /, text/plain, 415, ''"})
    void what_is_not_done_here_is_refused(String method, String path, String type, int status, String allowed) throws Exception {
        var request = wolf.request(path).setHeader("Content-Type", type).method(method, BodyPublishers.ofString("{}")).build();
        var response = wolf.http().send(request, BodyHandlers.ofString());

        assertEquals(status, response.statusCode());
        assertEquals(allowed, response.headers().firstValue("Allow").orElse(""));
        assertServes();
    }

    @Test
    void a_version_that_nobody_speaks_is_refused() throws Exception {
        var request = wolf.request("/").header("A2A-Version", "2.0").POST(BodyPublishers.ofString("{}")).build();

        assertEquals(-32009, Guest.json(wolf.http().send(request, BodyHandlers.ofString()).body()).path("error").path("code").asInt());
    }

    @Test
    void a_body_of_ten_megabytes_is_not_read() throws Exception {
        var large = "\"%s\"".formatted("a".repeat(LARGE)).getBytes(StandardCharsets.UTF_8);
        refused(BodyPublishers.ofByteArray(large));
        refused(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertServes();
    }

    /// Who goes on writing may find the connection closed before he reads why.
    private void refused(BodyPublisher body) throws InterruptedException {
        try {
            assertEquals(413, wolf.post(body).statusCode());
        } catch (IOException closed) {
            assertTrue(closed.getMessage() != null, "closed");
        }
    }

    @Test
    void more_requests_at_once_than_there_are_places_are_refused_and_not_kept_waiting() throws Exception {
        var task = wolf.taken("Wolves");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = new ArrayList<CompletableFuture<Integer>>();
            IntStream.range(0, 100).forEach(_ -> waiting.add(CompletableFuture.supplyAsync(() -> status(task), threads)));
            var first = CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)).get();
            table.close();

            assertEquals(503, first);
        }
    }

    private int status(String task) {
        var body = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"message/send\", \"params\": {\"message\": {\"taskId\": \"%s\", \"parts\": [{\"data\": {\"question\": 99, \"answer\": 1}}]}}}";
        try {
            return wolf.post(BodyPublishers.ofString(body.formatted(task))).statusCode();
        } catch (IOException | InterruptedException closed) {
            return 0;
        }
    }

    @Test
    void who_hangs_costs_one_timeout_and_is_not_waited_for_until_he_is_heard_of_again() throws Exception {
        var task = wolf.taken("Wolves");
        assertEquals(Failure.TIMEOUT, failure(table.ask("Wolves").get()));
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertEquals(Failure.UNREACHABLE, failure(table.ask("Wolves").get()));
        }
        assertTrue(System.nanoTime() - start < 300_000_000L * 10, "twenty questions took more than ten time-outs");

        assertEquals(1, wolf.look(task).path("metadata").path("missed").asInt());
        var asked = table.ask("Wolves");
        var question = Guest.question(wolf.asked(task)).path("question").asLong();
        wolf.answered(task, question, "4");
        assertEquals("4", assertInstanceOf(Reply.Answer.class, asked.get()).text());
    }

    @Test
    void an_answer_that_comes_too_late_is_no_answer_to_the_next_question() throws Exception {
        var task = wolf.taken("Wolves");
        var first = table.ask("Wolves");
        wolf.asked(task);
        assertEquals(Failure.TIMEOUT, failure(first.get()));
        wolf.look(task);
        var second = table.ask("Wolves");
        wolf.asked(task);
        wolf.answered(task, 1, "1");
        wolf.answered(task, 2, "2");

        assertEquals("2", assertInstanceOf(Reply.Answer.class, second.get()).text());
    }

    @Test
    void of_two_answers_to_a_question_the_first_counts() throws Exception {
        var task = wolf.taken("Wolves");
        var asked = table.ask("Wolves");
        wolf.asked(task);
        wolf.answered(task, 1, "1");
        wolf.answered(task, 1, "2");

        assertEquals("1", assertInstanceOf(Reply.Answer.class, asked.get()).text());
    }

    @ParameterizedTest
    @CsvSource({"'\"\"', EMPTY", "long, LONG"})
    void an_empty_answer_and_one_that_is_too_long_are_failures_like_those_of_models(String answer, Failure failure) throws Exception {
        var task = wolf.taken("Wolves");
        var asked = table.ask("Wolves");
        wolf.asked(task);
        wolf.answered(task, 1, answer.equals("long") ? "\"%s\"".formatted("a".repeat(20_001)) : answer);

        assertEquals(failure, failure(asked.get()));
    }

    @Test
    void somebody_without_a_seat_is_told_so() throws Exception {
        assertEquals(Failure.UNREACHABLE, failure(table.ask("Bears").get()));
    }

    @Test
    void no_token_can_be_guessed_or_shown() {
        var tokens = IntStream.range(0, 100).mapToObj(_ -> Seats.token()).distinct().toList();

        assertEquals(100, tokens.size());
        assertEquals(List.of(43), tokens.stream().map(String::length).distinct().toList());
        assertEquals("***", Token.of("abc").toString());
    }
}
