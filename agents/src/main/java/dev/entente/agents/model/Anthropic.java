package dev.entente.agents.model;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;

/// Anthropic. It knows no seed, and LangChain4j knows no name for its refusals: they end for another reason.
final class Anthropic {
    private Anthropic() {}

    static Voice voice(Access access) {
        var voice = access.streams() ? Voice.of(streaming(access)) : Voice.of(whole(access));
        return (request, deadline) -> named(voice.say(request, deadline));
    }

    private static ChatResponse named(ChatResponse response) {
        return response.finishReason() == FinishReason.OTHER
                ? ChatResponse.builder()
                        .aiMessage(response.aiMessage())
                        .modelName(response.modelName())
                        .tokenUsage(response.tokenUsage())
                        .finishReason(FinishReason.CONTENT_FILTER)
                        .build()
                : response;
    }

    private static AnthropicChatModel whole(Access access) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(access.http())
                .baseUrl(access.address())
                .apiKey(access.key())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .maxTokens(access.mostTokens())
                .maxRetries(0)
                .build();
    }

    private static AnthropicStreamingChatModel streaming(Access access) {
        return AnthropicStreamingChatModel.builder()
                .httpClientBuilder(access.http())
                .baseUrl(access.address())
                .apiKey(access.key())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .maxTokens(access.mostTokens())
                .build();
    }
}
