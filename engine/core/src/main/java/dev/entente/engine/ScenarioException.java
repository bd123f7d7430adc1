package dev.entente.engine;

/// A scenario that cannot be run: a file that is missing, an error in the flow or the map, a constraint already broken.
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean missing;

    private ScenarioException(String message, boolean missing) {
        super(message);
        this.missing = missing;
    }

    /// {@return an exception whose message stands for itself}
    public static ScenarioException of(String message) {
        return new ScenarioException(message, false);
    }

    /// {@return an exception for a file that is not there}
    public static ScenarioException missing(String message) {
        return new ScenarioException(message, true);
    }

    /// {@return whether a file is not there}
    public boolean missing() {
        return missing;
    }
}
