package dev.entente.agents.model;

import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;

/// Google Gemini.
final class Gemini {
    private Gemini() {}

    static Voice voice(Access access) {
        return access.streams() ? Voice.of(streaming(access)) : Voice.of(whole(access));
    }

    private static GoogleAiGeminiChatModel whole(Access access) {
        return GoogleAiGeminiChatModel.builder()
                .httpClientBuilder(new BlockedPrompts(access.http()))
                .baseUrl(access.address())
                .apiKey(access.key())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .seed(access.seed())
                .maxOutputTokens(access.mostTokens())
                .maxRetries(0)
                .build();
    }

    private static GoogleAiGeminiStreamingChatModel streaming(Access access) {
        return GoogleAiGeminiStreamingChatModel.builder()
                .httpClientBuilder(new BlockedPrompts(access.http()))
                .baseUrl(access.address())
                .apiKey(access.key())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .seed(access.seed())
                .maxOutputTokens(access.mostTokens())
                .build();
    }
}
