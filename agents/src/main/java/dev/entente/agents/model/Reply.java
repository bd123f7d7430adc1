package dev.entente.agents.model;

/// What came of a [Call].
public sealed interface Reply {
    /// {@return the tokens it cost}
    Usage usage();

    /// {@return how long it took, in milliseconds}
    long millis();

    /// The model said something. Nothing about it is trusted.
    ///
    /// @param text word for word
    /// @param model what the provider calls the model that answered
    record Answer(String text, String model, Usage usage, long millis) implements Reply {}

    /// There is no answer.
    ///
    /// @param detail one line for a reader; never holds a key
    record Silence(Failure failure, String detail, Usage usage, long millis) implements Reply {}
}
