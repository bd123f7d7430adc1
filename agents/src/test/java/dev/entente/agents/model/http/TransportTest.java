package dev.entente.agents.model.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;

class TransportTest {
    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void an_answer_that_has_come_when_its_request_is_abandoned_is_closed() {
        Transport.abandon(CompletableFuture.completedFuture(answer()));

        assertTrue(closed.get());
    }

    @Test
    void an_abandoned_request_is_cancelled() {
        var sending = new CompletableFuture<HttpResponse<InputStream>>();

        Transport.abandon(sending);

        assertTrue(sending.isCancelled());
    }

    private HttpResponse<InputStream> answer() {
        return new Answer(new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                closed.set(true);
            }
        });
    }

    private record Answer(InputStream body) implements HttpResponse<InputStream> {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri()).build();
        }

        @Override
        public Optional<HttpResponse<InputStream>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (_, _) -> true);
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return URI.create("http://localhost");
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
