package dev.entente.agents.guarding;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A model that says what it was taught, in this order, the last for ever; each answer costs 10 tokens in and 3 out.
final class Parrot implements ChatModel {
    final List<ChatRequest> heard = new ArrayList<>();
    private final List<String> words;

    Parrot(String... words) {
        this.words = List.of(words);
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        heard.add(request);
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(words.get(Math.min(heard.size(), words.size()) - 1)))
                .tokenUsage(new TokenUsage(10, 3))
                .build();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    }

    /// {@return the texts of a conversation}
    static List<String> texts(List<ChatMessage> messages) {
        return messages.stream().map(Parrot::text).toList();
    }

    private static String text(ChatMessage message) {
        return switch (message) {
            case UserMessage user -> user.singleText();
            case AiMessage answer -> answer.text();
            default -> message.toString();
        };
    }
}
