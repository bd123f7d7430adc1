package dev.entente.engine;

import dev.entente.dsl.Flow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A scenario that cannot be run: a file that is missing, an error in the flow or the map, a constraint already broken.
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean missing;
    private final transient Flow.Sought.@Nullable Refused refused;

    private ScenarioException(String message, boolean missing, Flow.Sought.@Nullable Refused refused) {
        super(message);
        this.missing = missing;
        this.refused = refused;
    }

    /// {@return an exception whose message stands for itself}
    public static ScenarioException of(String message) {
        return new ScenarioException(message, false, null);
    }

    /// {@return an exception for a file that is not there}
    public static ScenarioException missing(String message) {
        return new ScenarioException(message, true, null);
    }

    /// {@return an exception for a file that is there, and cannot or must not be read}
    ///
    /// @param why goes on after the file's name
    public static ScenarioException refused(String file, String why, String remedy) {
        return new ScenarioException(
                "%s %s. %s".formatted(file, why, remedy), false, new Flow.Sought.Refused(why, remedy));
    }

    /// {@return whether a file is not there}
    public boolean missing() {
        return missing;
    }

    /// {@return why a file cannot be had that is there}
    Optional<Flow.Sought.Refused> refusal() {
        return Optional.ofNullable(refused);
    }
}
