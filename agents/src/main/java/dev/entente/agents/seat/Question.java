package dev.entente.agents.seat;

import dev.entente.agents.model.Call;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the agent in a seat is asked: the same words that a model would hear.
///
/// @param kind `choose`, `decompose`, `direct`, `bargain` or `diagnose`
/// @param prompt the same with its version, such as `choose-1`
/// @param tick when
/// @param attempt from 1; later ones hold why the earlier answers were rejected
/// @param messages the conversation, oldest first
/// @param schema the JSON schema of an answer; empty where it is text
record Question(
        String kind, String prompt, long tick, int attempt, List<Message> messages, Optional<Map<String, Object>> schema) {

    /// @param role `system`, `user` or `model`
    record Message(String role, String text) {}

    static Question of(Call call) {
        var messages = call.request().messages().stream().map(Question::message).toList();
        var kind = call.purpose().replaceFirst("-\\d+$", "");
        return new Question(kind, call.purpose(), call.tick(), call.attempt(), messages, schema(call.request()));
    }

    private static Message message(ChatMessage message) {
        return switch (message) {
            case SystemMessage system -> new Message("system", system.text());
            case UserMessage user -> new Message("user", user.singleText());
            case AiMessage model -> new Message("model", model.text());
            default -> throw new IllegalArgumentException("message (%s) is no part of a question".formatted(message.type()));
        };
    }

    private static Optional<Map<String, Object>> schema(ChatRequest request) {
        var format = request.responseFormat();
        return format == null || format.jsonSchema() == null
                ? Optional.empty()
                : Optional.of(JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement()));
    }

    /// {@return what was said last: the question, or why the last answer was rejected}
    String last() {
        return messages.getLast().text();
    }
}
