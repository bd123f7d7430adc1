package dev.entente.agents.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What makes two requests the same, and what does not.
class RequestTest {
    private static ChatRequest.Builder asked() {
        return ChatRequest.builder()
                .messages(SystemMessage.from("You speak for Wolves"), UserMessage.from("Where to?"), AiMessage.from("?"));
    }

    private static Request of(ChatRequest.Builder request) {
        return Requests.of(Calls.NORTH, request.build());
    }

    private static ResponseFormat format(String field) {
        var schema = JsonObjectSchema.builder().addIntegerProperty(field).required(field).build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name("Choice").rootElement(schema).build())
                .build();
    }

    @Test
    void equal_requests_have_equal_hashes() {
        assertEquals(of(asked().responseFormat(format("option"))).hash(), of(asked().responseFormat(format("option"))).hash());
    }

    @Test
    void everything_that_shapes_an_answer_changes_the_hash() {
        var requests = List.of(
                of(asked()),
                of(asked().temperature(0.5)),
                of(asked().maxOutputTokens(7)),
                of(asked().modelName("other")),
                of(asked().stopSequences(List.of("end"))),
                of(asked().responseFormat(ResponseFormat.JSON)),
                of(asked().responseFormat(format("option"))),
                of(asked().responseFormat(format("answer"))),
                of(asked().messages(UserMessage.from("Where to?"))),
                of(asked().messages(SystemMessage.from("Where to?"))),
                of(asked().messages(UserMessage.from("Where"), UserMessage.from(" to?"))),
                Requests.of(Calls.mind("south", "gpt-test"), asked().build()),
                Requests.of(Calls.mind("north", "gpt-other"), asked().build()));

        var hashes = new HashSet<>(requests.stream().map(Request::hash).toList());
        assertEquals(requests.size(), hashes.size());
    }

    @Test
    void what_a_request_says_itself_counts_before_what_its_mind_says() {
        assertEquals("0.25", of(asked()).parameters().get("temperature"));
        assertEquals("0.5", of(asked().temperature(0.5)).parameters().get("temperature"));
    }

    @Test
    void the_hash_of_the_prompt_is_that_of_the_conversation_alone() {
        assertEquals(of(asked()).prompt(), of(asked().temperature(0.5)).prompt());
        assertNotEquals(of(asked()).prompt(), of(asked().messages(UserMessage.from("Where to?"))).prompt());
    }

    @Test
    void the_canonical_form_does_not_change_from_version_to_version() {
        assertEquals(
                "{\"mind\":\"north\",\"provider\":\"openai\",\"parameters\":{\"max-tokens\":\"800\",\"model\":\"gpt-test\","
                        + "\"seed\":\"42\",\"structure\":\"schema\",\"temperature\":\"0.25\"},\"schema\":\"\",\"messages\":[[\"user\","
                        + "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"]]}",
                Canonical.of(of(ChatRequest.builder().messages(UserMessage.from("abc")))));
    }
}
