package dev.entente.agents.model;

import dev.langchain4j.model.mistralai.MistralAiChatModel;
import dev.langchain4j.model.mistralai.MistralAiStreamingChatModel;

/// Mistral.
final class Mistral {
    private Mistral() {}

    static Voice voice(Access access) {
        return access.streams() ? Voice.of(streaming(access)) : Voice.of(whole(access));
    }

    private static MistralAiChatModel whole(Access access) {
        return MistralAiChatModel.builder()
                .httpClientBuilder(access.http())
                .baseUrl(access.address())
                .apiKey(access.key())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .randomSeed(access.seed())
                .strictJsonSchema(true)
                .maxTokens(access.mostTokens())
                .maxRetries(0)
                .build();
    }

    private static MistralAiStreamingChatModel streaming(Access access) {
        return MistralAiStreamingChatModel.builder()
                .httpClientBuilder(access.http())
                .baseUrl(access.address())
                .apiKey(access.key())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .randomSeed(access.seed())
                .strictJsonSchema(true)
                .maxTokens(access.mostTokens())
                .build();
    }
}
