package dev.entente.agents.model;

import dev.langchain4j.http.client.HttpClientBuilder;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What LangChain4j needs to know to speak with a provider for one mind. No retries and no time-outs of its own: those
/// are ours.
///
/// @param address the base URL
record Access(MindSettings settings, String address, Secret secret, HttpClientBuilder http) {
    /// Where nobody asks for a key, and a client insists on one.
    private static final String NO_KEY = "none";

    String key() {
        return secret.reveal().isEmpty() ? NO_KEY : secret.reveal();
    }

    @Nullable String keyIfAny() {
        return secret.reveal().isEmpty() ? null : secret.reveal();
    }

    /// {@return a header with the key, for those who know none themselves; empty without a key}
    Map<String, String> bearer() {
        return secret.reveal().isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + secret.reveal());
    }

    String model() {
        return settings.model();
    }

    boolean streams() {
        return settings.stream();
    }

    @Nullable Double temperature() {
        return number(settings.parameters().temperature());
    }

    @Nullable Double topP() {
        return number(settings.parameters().topP());
    }

    @Nullable Integer seed() {
        var seed = settings.parameters().seed();
        return seed.isPresent() ? Math.toIntExact(seed.getAsLong()) : null;
    }

    int mostTokens() {
        return settings.parameters().maxOutputTokens();
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
