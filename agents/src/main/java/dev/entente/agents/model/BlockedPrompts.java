package dev.entente.agents.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.Optional;

/// Tells Gemini's refusals to hear a prompt from answers, which LangChain4j takes them for.
record BlockedPrompts(HttpClientBuilder http) implements HttpClientBuilder {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REASON = "blockReason";

    @Override
    public Duration connectTimeout() {
        return http.connectTimeout();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return http.readTimeout();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }

    @Override
    public HttpClient build() {
        return new Client(http.build());
    }

    /// {@return that the prompt was blocked, and why; empty where it was not}
    private static Optional<ContentFilteredException> blocked(String body) {
        if (!body.contains(REASON)) {
            return Optional.empty();
        }
        try {
            var answer = JSON.readTree(body);
            var reason = answer.path("promptFeedback").path(REASON).asText();
            return answer.has("candidates") || reason.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ContentFilteredException("the provider blocked the prompt, " + reason));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private record Client(HttpClient client) implements HttpClient {
        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            var response = client.execute(request);
            blocked(response.body()).ifPresent(why -> {
                throw why;
            });
            return response;
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            client.execute(request, parser, new Listener(listener));
        }
    }

    private record Listener(ServerSentEventListener listener) implements ServerSentEventListener {
        @Override
        public void onOpen(SuccessfulHttpResponse response) {
            listener.onOpen(response);
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            blocked(event.data()).ifPresentOrElse(listener::onError, () -> listener.onEvent(event, context));
        }

        @Override
        public void onError(Throwable error) {
            listener.onError(error);
        }

        @Override
        public void onClose() {
            listener.onClose();
        }
    }
}
