package dev.entente.agents.recording;

/// Keeps what models were asked and said. Called from many threads.
@FunctionalInterface
public interface Transcript {
    /// Keeps nothing.
    Transcript NONE = _ -> {};

    /// Keeps an exchange; it is kept when this returns, and only then may anything follow from it.
    void note(Exchange exchange);
}
