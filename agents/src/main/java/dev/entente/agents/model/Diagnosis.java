package dev.entente.agents.model;

import com.fasterxml.jackson.core.JacksonException;
import dev.entente.agents.model.http.HttpTrouble;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;

/// Tells why a model said nothing from what it threw.
final class Diagnosis {
    private final Secret keys;

    /// @param keys what no words may hold
    Diagnosis(Secret keys) {
        this.keys = keys;
    }

    Attempted.Failed of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTrouble trouble) {
                return new Attempted.Failed(
                        failure(trouble), keys.without(trouble.words()), Usage.NONE, trouble.retryAfter());
            }
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var failure = failure(cause);
            if (failure.isPresent()) {
                return Attempted.failed(failure.get(), words(cause));
            }
        }
        return Attempted.failed(Failure.BROKEN, "what came is no answer (%s)".formatted(words(root(thrown))));
    }

    private static Throwable root(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static Failure failure(HttpTrouble trouble) {
        return switch (trouble.kind()) {
            case LATE -> Failure.TIMEOUT;
            case UNREACHABLE -> Failure.UNREACHABLE;
            case BROKEN -> Failure.BROKEN;
            case LONG -> Failure.LONG;
            case STATUS -> status(trouble.status());
        };
    }

    private static Failure status(int status) {
        return status == 429 ? Failure.RATE : status >= 500 || status == 408 ? Failure.SERVER : Failure.REQUEST;
    }

    private static Optional<Failure> failure(Throwable cause) {
        return Optional.ofNullable(switch (cause) {
            case java.util.concurrent.TimeoutException _, dev.langchain4j.exception.TimeoutException _,
                    HttpTimeoutException _, InterruptedException _ -> Failure.TIMEOUT;
            case ContentFilteredException _ -> Failure.REFUSED;
            case RateLimitException _ -> Failure.RATE;
            case InternalServerException _ -> Failure.SERVER;
            case AuthenticationException _, ModelNotFoundException _, InvalidRequestException _,
                    UnsupportedFeatureException _ -> Failure.REQUEST;
            case UnresolvedModelServerException _, UnknownHostException _, ConnectException _ -> Failure.UNREACHABLE;
            case HttpException http -> status(http.statusCode());
            default -> null;
        });
    }

    /// {@return the name of an exception and its message, if it was written for readers}
    private String words(Throwable cause) {
        var name = cause.getClass().getSimpleName();
        boolean technical = cause instanceof NullPointerException
                || cause instanceof IndexOutOfBoundsException
                || cause instanceof JacksonException;
        return technical || cause.getMessage() == null ? name : keys.without(name + ": " + cause.getMessage());
    }
}
