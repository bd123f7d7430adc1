package dev.entente.agents.model.http;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The events of one stream: passed on, but for the trouble of its connection, which is told apart from an end.
final class Events implements ServerSentEventListener {
    private final ServerSentEventListener listener;
    private @Nullable IOException broken;

    Events(ServerSentEventListener listener) {
        this.listener = listener;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        listener.onEvent(event, context);
    }

    @Override
    public void onEvent(ServerSentEvent event) {
        listener.onEvent(event);
    }

    @Override
    public void onError(Throwable error) {
        if (error instanceof IOException connection) {
            broken = connection;
        } else {
            listener.onError(error);
        }
    }

    /// Ends the stream, well or not.
    ///
    /// @throws IOException if its connection broke
    String end() throws IOException {
        if (broken != null) {
            throw broken;
        }
        listener.onClose();
        return "";
    }
}
