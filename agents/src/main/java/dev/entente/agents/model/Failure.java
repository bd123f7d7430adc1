package dev.entente.agents.model;

import java.util.Locale;

/// Why a model said nothing.
public enum Failure {
    /// It took longer than allowed, be it drop by drop.
    TIMEOUT,
    /// The provider asked for fewer requests (HTTP 429).
    RATE,
    /// The provider failed (HTTP 5xx).
    SERVER,
    /// The provider does not take the request, the key or the model's name (HTTP 4xx).
    REQUEST,
    /// Nobody answers at the address.
    UNREACHABLE,
    /// The answer ended in its middle, or is not what the protocol says.
    BROKEN,
    /// The model would not answer.
    REFUSED,
    /// The answer is empty.
    EMPTY,
    /// The answer is longer than allowed.
    LONG,
    /// Too many calls were waiting for this provider.
    BUSY,
    /// The provider failed so often that it is not asked for a while.
    OPEN,
    /// Tokens, money, time or attempts are used up.
    BUDGET;

    /// {@return how it is written in recordings}
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
