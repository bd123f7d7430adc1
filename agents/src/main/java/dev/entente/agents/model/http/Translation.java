package dev.entente.agents.model.http;

import dev.entente.agents.model.http.HttpTrouble.Kind;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// From LangChain4j's requests and answers to those of the JDK, and from what the JDK throws to [HttpTrouble].
final class Translation {
    /// The JDK sets these itself, and refuses to be told.
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private Translation() {}

    static java.net.http.HttpRequest request(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> {
            if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        var body = request.body() == null
                ? java.net.http.HttpRequest.BodyPublishers.noBody()
                : java.net.http.HttpRequest.BodyPublishers.ofString(request.body());
        return builder.method(request.method().name(), body).build();
    }

    static SuccessfulHttpResponse.Builder answer(HttpResponse<?> response) {
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map());
    }

    /// {@return what a status that is not a good one means}
    static HttpTrouble trouble(HttpResponse<?> response, byte[] body, HttpRequest request, Instant now) {
        int status = response.statusCode();
        var text = Words.of(new String(body, StandardCharsets.UTF_8), request.headers(), URI.create(request.url()));
        return HttpTrouble.status(status, RetryAfter.of(response.headers(), now), meaning(status, text));
    }

    private static String meaning(int status, String text) {
        var meaning = switch (status) {
            case 401, 403 -> "the key is not taken";
            case 404 -> "there is no such model or address";
            case 429 -> "the provider asks for fewer requests";
            default -> status / 100 == 3
                    ? "the provider sends elsewhere, and nobody follows"
                    : status >= 500 ? "the provider failed" : "the provider does not take the request";
        };
        boolean mute = text.isEmpty() || status / 100 == 3 || status == 401 || status == 403;
        return "%s (HTTP %d)%s".formatted(meaning, status, mute ? "" : ": " + text);
    }

    /// {@return what it means that a request was not answered}
    static HttpTrouble trouble(@Nullable Throwable failed, HttpRequest request) {
        var address = URI.create(request.url()).getAuthority();
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException _, UnresolvedAddressException _, ConnectException _,
                        HttpConnectTimeoutException _ -> {
                    return HttpTrouble.of(Kind.UNREACHABLE, "nobody answers at %s".formatted(address));
                }
                case SSLException _ -> {
                    return HttpTrouble.of(Kind.UNREACHABLE, "%s does not speak TLS that is trusted".formatted(address));
                }
                default -> {}
            }
        }
        return HttpTrouble.of(Kind.BROKEN, "the connection to %s broke before an answer".formatted(address));
    }
}
