package dev.entente.agents.model;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;

/// Anthropic. It knows no seed.
final class Anthropic {
    private Anthropic() {}

    static Voice voice(Access access) {
        return access.streams() ? Voice.of(streaming(access)) : Voice.of(whole(access));
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
