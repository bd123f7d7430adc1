package dev.entente.agents.model;

import java.time.Duration;

/// What came of one request.
sealed interface Attempted {
    record Heard(String text, String model, Usage usage) implements Attempted {}

    /// @param pause how long the provider asks to be left alone; zero where it does not say
    record Failed(Failure failure, String detail, Usage usage, Duration pause) implements Attempted {
        /// {@return the same where there is no time for another attempt}
        Failed inVain() {
            return pause.isZero()
                    ? this
                    : new Failed(
                            failure,
                            "%s; it asks to wait %d s, which is more than is left".formatted(detail, pause.toSeconds()),
                            usage,
                            pause);
        }

        /// {@return whether the same request may be answered a little later}
        boolean mayPass() {
            return switch (failure) {
                case RATE, SERVER, UNREACHABLE, BROKEN -> true;
                case TIMEOUT, REQUEST, REFUSED, EMPTY, LONG, BUSY, OPEN, BUDGET -> false;
            };
        }
    }

    static Failed failed(Failure failure, String detail) {
        return new Failed(failure, detail, Usage.NONE, Duration.ZERO);
    }
}
