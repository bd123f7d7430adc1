package dev.entente.agents.model.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// The HTTP client that LangChain4j's providers are given. Everything happens in the calling thread, streams included:
/// whoever asks waits for the whole answer anyway, and the [Deadline] that the thread carries holds all of it.
final class Transport implements HttpClient {
    private static final int MOST_WORDS = 16_384;

    private final java.net.http.HttpClient client;
    private final Duration timeout;
    private final long mostBytes;

    /// @param timeout for a request that no [Deadline] holds
    /// @param mostBytes of an answer
    Transport(java.net.http.HttpClient client, Duration timeout, long mostBytes) {
        this.client = client;
        this.timeout = timeout;
        this.mostBytes = mostBytes;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return exchange(request, (response, body) -> Translation.answer(response)
                .body(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                .build());
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            exchange(request, (response, body) -> {
                listener.onOpen(Translation.answer(response).build());
                var events = new Events(listener);
                parser.parse(body, events);
                return events.end();
            });
        } catch (HttpTrouble trouble) {
            listener.onError(trouble);
        }
    }

    /// What is done with a good answer while it comes.
    private interface Reading<T> {
        T read(HttpResponse<InputStream> response, InputStream body) throws IOException;
    }

    /// Sends a request and reads what comes, both before the deadline.
    private <T> T exchange(HttpRequest request, Reading<T> reading) {
        var deadline = Deadline.currentOr(timeout);
        var response = sent(request, deadline);
        var done = deadline.closing(response.body());
        try (var body = new Capped(response.body(), mostBytes)) {
            if (response.statusCode() / 100 != 2) {
                throw Translation.trouble(response, body.readNBytes(MOST_WORDS), request, Instant.now());
            }
            return reading.read(response, body);
        } catch (IOException broken) {
            throw deadline.past() ? late() : HttpTrouble.of(HttpTrouble.Kind.BROKEN, "the answer ended in its middle");
        } finally {
            done.complete(null);
        }
    }

    private HttpResponse<InputStream> sent(HttpRequest request, Deadline deadline) {
        var sending = client.sendAsync(Translation.request(request), BodyHandlers.ofInputStream());
        try {
            return sending.copy()
                    .orTimeout(deadline.left().toNanos(), TimeUnit.NANOSECONDS)
                    .get();
        } catch (InterruptedException stopped) {
            abandon(sending);
            Thread.currentThread().interrupt();
            throw HttpTrouble.of(HttpTrouble.Kind.LATE, "the call was stopped");
        } catch (ExecutionException failed) {
            abandon(sending);
            throw deadline.past() ? late() : Translation.trouble(failed.getCause(), request);
        }
    }

    /// Cancels a request that is still under way; an answer that has come meanwhile, or comes all the same, is closed.
    static void abandon(CompletableFuture<HttpResponse<InputStream>> sending) {
        var _ = sending.thenAccept(unwanted -> Deadline.close(unwanted.body()));
        sending.cancel(true);
    }

    private static HttpTrouble late() {
        return HttpTrouble.of(HttpTrouble.Kind.LATE, "the answer was not whole in time");
    }
}
