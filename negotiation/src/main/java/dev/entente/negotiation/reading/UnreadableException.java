package dev.entente.negotiation.reading;

/// A text is no domain, or no profile of that domain. The message has the place, what was found, and what to do.
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnreadableException(String message) {
        super(message);
    }

    static UnreadableException at(Place place, String problem, String remedy) {
        return new UnreadableException("%s: %s\nMaybe %s".formatted(place, problem, remedy));
    }
}
