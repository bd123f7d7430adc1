package dev.entente.agents.seat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class SeatsTest {
    private final Table table = Table.laid("20s");
    private final Guest wolf = table.guest("Wolves");

    @AfterEach
    void clear() {
        table.close();
    }

    private static String said(Reply reply) {
        return assertInstanceOf(Reply.Answer.class, reply).text();
    }

    private static Failure failure(Reply reply) {
        return assertInstanceOf(Reply.Silence.class, reply).failure();
    }

    @Test
    void what_the_agent_in_a_seat_answers_is_what_the_model_says() throws Exception {
        var task = wolf.taken("Wolves");
        assertEquals("submitted", Guest.state(wolf.look(task)));
        var asked = table.ask("Wolves");
        var question = Guest.question(wolf.asked(task)).path("question").asLong();
        var after = wolf.answered(task, question, "{\"option\": 2}");

        assertEquals("{\"option\":2}", said(asked.get()));
        assertEquals("working", Guest.state(after));
        assertEquals(1, after.path("metadata").path("answered").asInt());
    }

    @Test
    void a_question_tells_its_kind_its_tick_its_shape_and_all_that_was_said() throws Exception {
        var task = wolf.taken("Wolves");
        var asked = table.ask("Wolves");
        var status = wolf.asked(task).path("status").path("message");
        wolf.sent(task, "{\"question\": 1, \"answer\": 0}");
        asked.get();

        var question = status.path("parts").path(1).path("data");
        assertEquals("From 0 to 3.", status.path("parts").path(0).path("text").asText());
        assertEquals(List.of(1, 7, 2), Stream.of("question", "tick", "attempt").map(it -> question.path(it).asInt()).toList());
        assertEquals(List.of("choose", "choose-1", "Wolves"), Stream.of("kind", "prompt", "agent").map(it -> question.path(it).asText()).toList());
        assertEquals("[\"system\",\"user\",\"model\",\"user\"]", question.path("messages").findValues("role").toString().replace(", ", ","));
        assertEquals("integer", question.path("schema").path("properties").path("option").path("type").asText());
        assertTrue(question.path("millis").asInt() > 10_000, question.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"option": 5.0}               | {"option":5.0}
            {"option": 1e3}               | {"option":1E+3}
            {"option": 9223372036854775808} | {"option":9223372036854775808}
            "Method mint { Do Mint(a) }"  | Method mint { Do Mint(a) }
            [true, null]                  | [true,null]
            """)
    void an_answer_is_passed_on_as_it_is_for_others_to_judge(String answer, String heard) throws Exception {
        var task = wolf.taken("Wolves");
        var asked = table.ask("Wolves");
        wolf.asked(task);
        wolf.answered(task, 1, answer);

        assertEquals(heard, said(asked.get()));
    }

    @Test
    void a_text_answers_the_question_that_was_shown_last() throws Exception {
        var task = wolf.taken("Wolves");
        var asked = table.ask("Wolves");
        wolf.asked(task);
        wolf.result("message/send", "{\"message\": {\"taskId\": \"%s\", \"parts\": [{\"kind\": \"text\", \"text\": \"{}\"}]}, \"configuration\": {\"blocking\": false}}".formatted(task));

        assertEquals("{}", said(asked.get()));
    }

    @Test
    void a_message_waits_for_the_next_question() throws Exception {
        var first = table.ask("Wolves");
        assertEquals(Failure.UNREACHABLE, failure(first.get()));
        var task = wolf.taken("Wolves");
        var second = table.ask("Wolves");
        var shown = wolf.waited(task, "{\"question\": 99, \"answer\": 1}");
        var third = table.ask("Wolves");
        var next = wolf.waited(task, "{\"question\": 2, \"answer\": 1}");

        assertEquals("The answer to question 99 came when it was not open.", shown.path("status").path("message").path("parts").path(0).path("text").asText());
        assertEquals("1", said(second.get()));
        assertEquals(3, Guest.question(next).path("question").asInt());
        wolf.answered(task, 3, "2");
        assertEquals("2", said(third.get()));
    }

    @Test
    void a_seat_that_is_taken_is_not_given_to_another_unless_he_insists() throws Exception {
        var first = wolf.taken("Wolves");
        assertEquals(-32602, wolf.error("message/send", Guest.message("", "{\"take\": \"Wolves\"}").formatted("")));
        var second = wolf.sent("", "{\"take\": \"Wolves\", \"again\": true}").path("id").asText();
        var asked = table.ask("Wolves");
        wolf.asked(second);

        assertNotEquals(first, second);
        assertEquals("canceled", Guest.state(wolf.look(first)));
        assertEquals("canceled", Guest.state(wolf.answered(first, 1, "1")));
        assertEquals("input-required", Guest.state(wolf.look(second)));
        wolf.answered(second, 1, "2");
        assertEquals("2", said(asked.get()));
    }

    @Test
    void who_leaves_is_not_waited_for_and_his_seat_is_free() throws Exception {
        var task = wolf.taken("Wolves");
        var asked = table.ask("Wolves");
        wolf.asked(task);
        var left = wolf.result("tasks/cancel", "{\"id\": \"%s\"}".formatted(task));

        assertEquals("canceled", Guest.state(left));
        assertEquals(Failure.UNREACHABLE, failure(asked.get()));
        assertEquals(-32002, wolf.error("tasks/cancel", "{\"id\": \"%s\"}".formatted(task)));
        assertEquals("submitted", Guest.state(wolf.look(wolf.taken("Wolves"))));
    }

    @Test
    void a_token_opens_its_own_seat_only() {
        var task = wolf.taken("Wolves");
        var raven = table.guest("Ravens");

        assertEquals(-32001, raven.error("tasks/get", "{\"id\": \"%s\"}".formatted(task)));
        assertEquals(-32001, raven.error("tasks/cancel", "{\"id\": \"%s\"}".formatted(task)));
        assertEquals(-32001, raven.error("message/send", Guest.message(task, "{\"question\": 1, \"answer\": 1}").formatted("")));
        assertEquals(-32602, raven.error("message/send", Guest.message("", "{\"take\": \"Wolves\"}").formatted("")));
        assertEquals("submitted", Guest.state(wolf.look(task)));
    }

    @Test
    void a_director_is_asked_for_every_execution_one_after_the_other() throws Exception {
        var task = wolf.taken("Wolves");
        var both = List.of(table.ask("Wolves for Boss.Tick#1"), table.ask("Wolves for Boss.Tick#2"));
        for (int number = 1; number <= 2; number++) {
            assertEquals(number, Guest.question(wolf.asked(task)).path("question").asInt());
            wolf.answered(task, number, Integer.toString(number));
        }

        assertEquals(List.of("1", "2"), Stream.of(both.get(0).get(), both.get(1).get()).map(SeatsTest::said).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({"true, completed", "false, failed"})
    void who_sits_there_hears_how_the_run_ended(boolean over, String state) throws Exception {
        var task = wolf.taken("Wolves");
        var asked = table.ask("Wolves");
        wolf.asked(task);
        var waiting = CompletableFuture.supplyAsync(() -> wolf.waited(task, "{\"question\": 1, \"answer\": 1}"));
        asked.get();
        if (over) {
            table.seats().over();
        }
        table.seats().close();

        assertEquals(state, Guest.state(waiting.get()));
    }

    @Test
    void a_run_waits_until_all_seats_are_taken() throws Exception {
        assertEquals(List.of("Ravens", "Wolves"), table.seats().await(Duration.ZERO));
        wolf.taken("Wolves");
        assertEquals(List.of("Ravens"), table.seats().await(Duration.ofMillis(20)));
        table.guest("Ravens").taken("Ravens");
        assertEquals(List.of(), table.seats().await(Duration.ZERO));
    }

    @Test
    void the_card_says_where_the_door_is_and_holds_no_secret() throws Exception {
        var card = wolf.http().send(wolf.request("/.well-known/agent-card.json").GET().build(), BodyHandlers.ofString()).body();
        var read = Guest.json(card);

        assertEquals(table.seats().address().toString(), read.path("url").asText());
        assertEquals("0.3.0", read.path("protocolVersion").asText());
        assertEquals("JSONRPC", read.path("preferredTransport").asText());
        assertEquals(List.of("seat-Ravens", "seat-Wolves"), read.path("skills").findValuesAsText("id"));
        table.tokens().values().forEach(token -> assertFalse(card.contains(token)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            message/send | {"option": 5.0, "of": [1.5, 9007199254740993.0]} | {"option":5.0,"of":[1.5,9007199254740993.0]}
            SendMessage  | {"option": 5.0, "of": [1.5, 9007199254740993.0]} | {"option":5,"of":[1.5,9007199254740993.0]}
            SendMessage  | {"option": 1e99, "worth": -2.0}                  | {"option":1E+99,"worth":-2}
            """)
    void a_whole_number_in_floating_point_is_one_in_version_1_0_alone(String method, String answer, String heard) throws Exception {
        var task = wolf.taken("Wolves");
        var asked = table.ask("Wolves");
        wolf.asked(task);
        wolf.result(method, Guest.message(task, "{\"question\": 1.0, \"answer\": %s}".formatted(answer)).formatted(", \"configuration\": {\"blocking\": false}"));

        assertEquals(heard, said(asked.get()));
    }

    @Test
    void version_1_0_is_spoken_too() throws Exception {
        var sent = wolf.result("SendMessage", "{\"message\": {\"messageId\": \"1\", \"role\": \"ROLE_USER\", \"parts\": [{\"data\": {\"take\": \"Wolves\"}}]}, \"configuration\": {\"returnImmediately\": true}}");
        var id = sent.path("task").path("id").asText();
        var asked = table.ask("Wolves");
        var task = wolf.result("GetTask", "{\"id\": \"%s\"}".formatted(id));
        while (Guest.state(task).equals("TASK_STATE_SUBMITTED")) {
            task = wolf.result("GetTask", "{\"id\": \"%s\"}".formatted(id));
        }
        wolf.answered(id, 1, "3");

        assertEquals("3", said(asked.get()));
        assertEquals("TASK_STATE_INPUT_REQUIRED", Guest.state(task));
        assertEquals("ROLE_AGENT", task.path("status").path("message").path("role").asText());
        assertEquals(List.of(), task.findValues("kind").stream().filter(it -> !it.asText().equals("choose")).toList());
        assertEquals("TASK_STATE_CANCELED", Guest.state(wolf.result("CancelTask", "{\"id\": \"%s\"}".formatted(id))));
    }
}
