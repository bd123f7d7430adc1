package dev.entente.agents.model.http;

import java.time.Duration;

/// A request without a whole, good answer. Has no cause and no stack: what a reader needs is in its words, and those
/// of others, which may hold a key, stay out.
public final class HttpTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of trouble.
    public enum Kind {
        /// It was not over in time.
        LATE,
        /// Nobody answers at the address.
        UNREACHABLE,
        /// The connection broke, or the answer ended in its middle.
        BROKEN,
        /// The answer has more bytes than allowed.
        LONG,
        /// The status is not a good one.
        STATUS
    }

    private final Kind kind;
    private final int status;
    private final Duration retryAfter;

    private HttpTrouble(Kind kind, int status, Duration retryAfter, String words) {
        super(words, null, false, false);
        this.kind = kind;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static HttpTrouble of(Kind kind, String words) {
        return new HttpTrouble(kind, 0, Duration.ZERO, words);
    }

    /// {@return the trouble of an answer that ended in its middle}
    public static HttpTrouble broken(String words) {
        return of(Kind.BROKEN, words);
    }

    /// {@return the trouble of somebody who is not there}
    public static HttpTrouble unreachable(String words) {
        return of(Kind.UNREACHABLE, words);
    }

    static HttpTrouble status(int status, Duration retryAfter, String words) {
        return new HttpTrouble(Kind.STATUS, status, retryAfter, words);
    }

    /// {@return what kind of trouble}
    public Kind kind() {
        return kind;
    }

    /// {@return the HTTP status; 0 where it is not about one}
    public int status() {
        return status;
    }

    /// {@return how long the provider asks to be left alone; zero where it does not say}
    public Duration retryAfter() {
        return retryAfter;
    }

    /// {@return one line for a reader}
    public String words() {
        return String.valueOf(getMessage());
    }
}
