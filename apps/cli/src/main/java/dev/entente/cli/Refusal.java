package dev.entente.cli;

import org.jspecify.annotations.Nullable;

/// A command that cannot do what it was asked: one sentence for the user, and the exit code.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Something that the user gave cannot be used.
    static final int BAD_INPUT = 1;

    /// A run differs from what was recorded, or its folder from what was written.
    static final int DIVERGED = 3;

    /// The run was stopped from outside.
    static final int INTERRUPTED = 130;

    private final int exitCode;

    private Refusal(String message, int exitCode, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /// {@return the refusal of something that cannot be used}
    static Refusal of(String message) {
        return new Refusal(message, BAD_INPUT, null);
    }

    /// {@return the same, with what is behind it}
    static Refusal of(String message, Throwable cause) {
        return new Refusal(message, BAD_INPUT, cause);
    }

    /// {@return the refusal of a folder that is damaged, or of a run that went otherwise}
    static Refusal diverged(String message) {
        return new Refusal(message, DIVERGED, null);
    }

    int exitCode() {
        return exitCode;
    }
}
