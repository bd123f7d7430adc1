package dev.entente.agents.language;

import dev.entente.agents.language.Reading.Objection;
import dev.entente.agents.model.MindSettings;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A question, and all that was said and answered to it so far: every request holds the whole of it. Immutable.
record Conversation(Prompt prompt, List<ChatMessage> messages) {
    /// How much of a rejected answer is said again.
    static final int ECHOED = 2_000;

    private static final int REASON = 500;

    Conversation {
        messages = List.copyOf(messages);
    }

    static Conversation of(Prompt prompt) {
        return new Conversation(prompt, List.of(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user())));
    }

    /// {@return this, with an answer and why it was rejected}
    Conversation rejected(String answer, Objection objection) {
        var said = AiMessage.from(answer.isBlank() ? "(nothing)" : Quotes.cut(answer, ECHOED));
        var again = UserMessage.from(Template.AGAIN.user(Map.of(
                "rule", Quotes.line(objection.rule(), REASON),
                "found", Quotes.line(objection.found(), REASON),
                "allowed", Quotes.line(objection.allowed(), REASON))));
        return new Conversation(prompt, Stream.concat(messages.stream(), Stream.of(said, again)).toList());
    }

    /// {@return what a message of a conversation says}
    static String text(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> system.text();
            case UserMessage user -> user.singleText();
            case AiMessage answer -> answer.text();
            default -> throw new IllegalArgumentException("message (%s) is no part of a conversation".formatted(message.type()));
        };
    }

    /// {@return the request that a mind with these settings makes}
    ChatRequest request(MindSettings settings) {
        var parameters = settings.parameters();
        var request = ChatRequest.builder().messages(messages).maxOutputTokens(parameters.maxOutputTokens());
        if (!settings.model().isEmpty()) {
            request.modelName(settings.model());
        }
        parameters.temperature().ifPresent(request::temperature);
        parameters.topP().ifPresent(request::topP);
        return format(request, settings.structure()).build();
    }

    private ChatRequest.Builder format(ChatRequest.Builder request, MindSettings.Structure structure) {
        var schema = prompt.schema();
        return switch (structure) {
            case WORDS -> request;
            case JSON -> prompt.json() ? request.responseFormat(ResponseFormat.JSON) : request;
            case SCHEMA -> schema == null
                    ? request
                    : request.responseFormat(ResponseFormat.builder()
                            .type(ResponseFormatType.JSON)
                            .jsonSchema(schema)
                            .build());
        };
    }
}
