package dev.entente.agents.model.http;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import java.util.concurrent.Executors;

/// The connections of one process to all providers; what each of them is given is made here.
///
/// HTTP/1.1: servers on the own machine stumble over the offer of more, and the others gain nothing from it here.
public final class Connections implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /// {@return what LangChain4j makes a provider's client with}
    ///
    /// @param timeout for requests that no [Deadline] holds
    /// @param mostBytes of an answer
    public HttpClientBuilder builder(Duration timeout, long mostBytes) {
        return new Builder(new Transport(client, timeout, mostBytes), timeout);
    }

    /// Breaks what is still under way.
    @Override
    public void close() {
        client.shutdownNow();
    }

    /// LangChain4j sets time-outs of its own here; ours are known already.
    private record Builder(Transport transport, Duration readTimeout) implements HttpClientBuilder {
        @Override
        public Duration connectTimeout() {
            return CONNECT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration other) {
            return this;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration other) {
            return this;
        }

        @Override
        public HttpClient build() {
            return transport;
        }
    }
}
