package dev.entente.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A server that speaks the protocol of OpenAI and chooses among ways by the text of the question.
///
/// It never says the same twice, names a way that there is not every fifth time, and fails every seventh.
final class Talker implements AutoCloseable {
    private static final Pattern LAST = Pattern.compile("a number from 0 to (\\d+)");
    private static final Pattern AGENT = Pattern.compile("\nAgents: (\\w+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    Talker() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// {@return the configuration of a mind `north` that speaks through this server}
    String configuration(String... more) {
        var lines = List.of(
                "entente.mind.north.provider=openai",
                "entente.mind.north.model=gpt-talker",
                "entente.mind.north.base-url=http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort()),
                "entente.mind.north.key=NORTH_KEY",
                "entente.mind.north.retries=0");
        return String.join("\n", lines) + "\n" + String.join("\n", more) + "\n";
    }

    /// {@return the environment that has its key}
    static Map<String, String> key() {
        return Map.of("NORTH_KEY", "sk-secret-4711");
    }

    int asked() {
        return asked.get();
    }

    /// {@return what clients sent as their keys}
    List<String> keys() {
        return keys;
    }

    private void answer(HttpExchange exchange) throws IOException {
        int nth = asked.incrementAndGet();
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var question = JSON.readTree(exchange.getRequestBody());
        int hash = Math.floorMod(said(question).hashCode(), 1000);
        boolean fails = nth % 7 == 3;
        send(exchange, fails ? 503 : 200, fails ? "{\"error\":{\"message\":\"busy\"}}" : completion(question, hash, nth));
    }

    private static String said(JsonNode question) {
        var all = new StringBuilder();
        question.path("messages").forEach(message -> all.append(message.path("content").asText()).append('\n'));
        return all.toString();
    }

    private static String completion(JsonNode question, int hash, int nth) throws IOException {
        var last = LAST.matcher(said(question));
        int ways = last.find() ? Integer.parseInt(last.group(1)) + 1 : 1;
        int option = nth % 5 == 4 ? ways : hash % ways;
        var root = JSON.createObjectNode();
        root.put("id", "call-" + nth).put("object", "chat.completion").put("model", "gpt-talker-1");
        var choice = root.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message")
                .put("role", "assistant")
                .put("content", content(said(question), option, nth));
        root.putObject("usage").put("prompt_tokens", 100 + hash % 10).put("completion_tokens", 12).put("total_tokens", 0);
        return JSON.writeValueAsString(root);
    }

    /// Of sums the first is always wrong.
    private static String content(String said, int option, int nth) {
        if (said.contains("asks for: add")) {
            return "{\"total\": %d, \"because\": \"it is call %d\"}".formatted(nth == 1 ? 43 : 42, nth);
        }
        var agent = AGENT.matcher(said);
        return agent.find()
                ? "{\"agent\": \"%s\", \"cause\": \"constraint\", \"advice\": \"Allow more.\"}".formatted(agent.group(1))
                : "{\"option\": %d, \"because\": \"it is call %d\"}".formatted(option, nth);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
