package dev.entente.agents.seat;

import dev.entente.agents.model.Call;
import dev.entente.agents.model.ConfiguredModels;
import dev.entente.agents.model.Reply;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/// Seats for `Wolves` and `Ravens`, whose mind `seat` asks their agents.
record Table(Seats seats, Map<String, String> tokens) implements AutoCloseable {
    private static final JsonObjectSchema CHOICE =
            JsonObjectSchema.builder().addIntegerProperty("option").required("option").build();

    /// @param timeout for an answer, as it is configured
    static Table laid(String timeout) {
        var settings = Map.of("ENTENTE_MIND_SEAT_PROVIDER", "seat", "ENTENTE_MIND_SEAT_TIMEOUT", timeout, "ENTENTE_MIND_SEAT_ATTEMPTS", "3");
        var models = ConfiguredModels.load(List.of(), settings, Path.of("no-plugins"), Set.of("seat"));
        var tokens = new TreeMap<>(Map.of("Wolves", Seats.token(), "Ravens", Seats.token()));
        try {
            var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new Table(Seats.open(where, "Ford", "1", tokens, models), tokens);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    Guest guest(String agent) {
        return new Guest(seats.address(), tokens.get(agent));
    }

    static ChatRequest question() {
        return ChatRequest.builder()
                .messages(SystemMessage.from("You lead."), UserMessage.from("Which way?"), AiMessage.from("9"), UserMessage.from("From 0 to 3."))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder().name("choice").rootElement(CHOICE).build())
                        .build())
                .build();
    }

    /// Asks the mind of an agent, in a thread of its own.
    CompletableFuture<Reply> ask(String asker) {
        var model = seats.find("seat").orElseThrow().model();
        var call = new Call(asker, 7, "choose-1", 2, question());
        return CompletableFuture.supplyAsync(() -> model.ask(call), Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public void close() {
        seats.close(Duration.ZERO);
    }
}
