package dev.entente.agents.model;

import dev.entente.agents.model.http.Deadline;
import dev.entente.agents.model.http.HttpTrouble;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Says one whole answer, or throws.
@FunctionalInterface
interface Voice {
    /// What is wrong with a stream that ends too early.
    String HALF = "the answer ended in its middle";

    ChatResponse say(ChatRequest request, Deadline deadline) throws ExecutionException, InterruptedException, TimeoutException;

    /// {@return the voice of a model whose HTTP keeps deadlines}
    static Voice of(ChatModel model) {
        return (request, deadline) -> deadline.during(() -> model.chat(request));
    }

    /// {@return the voice of somebody who is not there}
    static Voice absent(String why) {
        return (_, _) -> {
            throw HttpTrouble.unreachable(why);
        };
    }

    /// {@return the voice of a model whose HTTP keeps deadlines, and that answers bit by bit; its HTTP reads a stream to its
    /// end before it returns}
    static Voice of(StreamingChatModel model) {
        return (request, deadline) -> {
            var whole = new CompletableFuture<ChatResponse>();
            deadline.during(() -> {
                model.chat(request, new Joined(whole));
                return whole;
            });
            if (!whole.isDone()) {
                throw HttpTrouble.broken(HALF);
            }
            return finished(whole.get());
        };
    }

    /// {@return an answer that says why it ended; one that does not is half of one}
    static ChatResponse finished(ChatResponse response) {
        if (response.finishReason() == null) {
            throw HttpTrouble.broken(HALF);
        }
        return response;
    }

    /// {@return the voice of a model that may take as long as it likes: it speaks in a thread of its own, which is left
    /// alone when the time is over}
    static Voice patient(ChatModel model) {
        return (request, deadline) -> {
            var speaking = new FutureTask<>(() -> model.chat(request));
            Thread.startVirtualThread(speaking);
            try {
                return speaking.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            } finally {
                speaking.cancel(true);
            }
        };
    }

    /// Waits for the end of a stream, good or bad; what came first counts.
    record Joined(CompletableFuture<ChatResponse> whole) implements StreamingChatResponseHandler {
        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            whole.completeExceptionally(error);
        }
    }
}
