package dev.entente.agents.model;

import java.util.List;

/// Minds that cannot be set up as they are configured. Says all that is wrong at once, and never shows a key.
public final class MindSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    private MindSettingsException(List<String> mistakes) {
        super(String.join("\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    static MindSettingsException of(List<String> mistakes) {
        return new MindSettingsException(mistakes);
    }

    /// {@return one line a mistake, in the order of minds and settings}
    public List<String> mistakes() {
        return mistakes;
    }
}
