package dev.entente.engine;

/// A scenario that cannot be run: a file that is missing, an error in the flow or the map, a constraint already broken.
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ScenarioException(String message) {
        super(message);
    }

    /// {@return an exception whose message stands for itself}
    public static ScenarioException of(String message) {
        return new ScenarioException(message);
    }
}
