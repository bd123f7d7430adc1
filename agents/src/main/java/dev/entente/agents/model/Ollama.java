package dev.entente.agents.model;

import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;

/// Ollama, on the own machine or another.
final class Ollama {
    private Ollama() {}

    static Voice voice(Access access) {
        var voice = access.streams() ? Voice.of(streaming(access)) : Voice.of(whole(access));
        return (request, deadline) -> Voice.finished(voice.say(request, deadline));
    }

    private static OllamaChatModel whole(Access access) {
        return OllamaChatModel.builder()
                .httpClientBuilder(access.http())
                .baseUrl(access.address())
                .customHeaders(access.bearer())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .seed(access.seed())
                .numPredict(access.mostTokens())
                .maxRetries(0)
                .build();
    }

    private static OllamaStreamingChatModel streaming(Access access) {
        return OllamaStreamingChatModel.builder()
                .httpClientBuilder(access.http())
                .baseUrl(access.address())
                .customHeaders(access.bearer())
                .modelName(access.model())
                .temperature(access.temperature())
                .topP(access.topP())
                .seed(access.seed())
                .numPredict(access.mostTokens())
                .build();
    }
}
