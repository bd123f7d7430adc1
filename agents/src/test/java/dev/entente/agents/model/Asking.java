package dev.entente.agents.model;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;

/// What tests ask models, and what they expect to hear.
final class Asking {
    private Asking() {}

    static ConfiguredModels model(Configuration configuration, String... settings) throws java.io.IOException {
        return configuration.with(settings).load(new Gateway.Patience(1_000, 1_000, java.time.Duration.ofMinutes(1)));
    }

    static Reply ask(Models models, String mind, ChatRequest request) {
        return models.find(mind).orElseThrow().model().ask(new Call("Reds", 3, "choose-1", 1, request));
    }

    static Reply ask(Models models) {
        return ask(models, "north", plain());
    }

    static Reply.Answer answer(Models models) {
        return assertInstanceOf(Reply.Answer.class, ask(models));
    }

    static Reply.Silence silence(Models models) {
        return assertInstanceOf(Reply.Silence.class, ask(models));
    }

    static ChatRequest plain() {
        return ChatRequest.builder().messages(UserMessage.from("Which way?")).build();
    }

    /// A conversation with a schema.
    static ChatRequest again() {
        var shape = JsonObjectSchema.builder()
                .addIntegerProperty("option")
                .required("option")
                .additionalProperties(false)
                .build();
        return ChatRequest.builder()
                .messages(
                        SystemMessage.from("You lead."), UserMessage.from("Which way?"), AiMessage.from("9"),
                        UserMessage.from("From 1 to 3."))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder().name("choice").rootElement(shape).build())
                        .build())
                .build();
    }
}
