package dev.entente.agents.model;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Who runs models, and how it is reached where nothing else is configured.
enum Provider {
    /// And everybody who speaks its protocol.
    OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY", OpenAi::voice),
    ANTHROPIC("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", Anthropic::voice),
    GEMINI("https://generativelanguage.googleapis.com/v1beta", "GEMINI_API_KEY", Gemini::voice),
    MISTRAL("https://api.mistral.ai/v1", "MISTRAL_API_KEY", Mistral::voice),
    OLLAMA("http://localhost:11434", "", Ollama::voice),
    /// No model: an agent from outside, which comes to us.
    SEAT("", "", _ -> Voice.absent("no door is open for agents from outside"));

    private final String address;
    private final String key;
    private final Function<Access, Voice> voices;

    Provider(String address, String key, Function<Access, Voice> voices) {
        this.address = address;
        this.key = key;
        this.voices = voices;
    }

    static Optional<Provider> of(String name) {
        return Arrays.stream(values()).filter(one -> one.code().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Provider::code).sorted().toList();
    }

    /// {@return how it is written in a configuration}
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return whether it is we who reach it, by an address and the name of a model}
    boolean isReached() {
        return !address.isEmpty();
    }

    /// {@return its own base URL; empty for who comes to us}
    String address() {
        return address;
    }

    /// {@return what speaks for a mind}
    Voice voice(Access access) {
        return voices.apply(access);
    }

    /// {@return the variable that holds the key by default; empty where none is needed}
    ///
    /// @param other the base URL that is configured; a key is never sent to a stranger without being told to
    String key(String other) {
        return isOwn(other) ? key : "";
    }

    /// {@return whether a base URL leads to the provider itself, on as safe a way}
    boolean isOwn(String other) {
        return other.isEmpty() || origin(other).equals(origin(address));
    }

    private static String origin(String url) {
        var uri = URI.create(url);
        return "%s://%s".formatted(uri.getScheme(), uri.getHost()).toLowerCase(Locale.ROOT);
    }
}
