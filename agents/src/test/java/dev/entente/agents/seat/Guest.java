package dev.entente.agents.seat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// An agent from outside that speaks A2A by hand.
record Guest(URI address, String token, HttpClient http) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Guest(URI address, String token) {
        this(address, token, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> post(BodyPublisher body) throws IOException, InterruptedException {
        return http.send(request("/").POST(body).build(), BodyHandlers.ofString());
    }

    /// {@return the whole response to a method}
    JsonNode response(String method, String parameters) {
        return response("{\"jsonrpc\": \"2.0\", \"id\": \"a\", \"method\": \"%s\", \"params\": %s}".formatted(method, parameters));
    }

    JsonNode response(String request) {
        try {
            return json(post(BodyPublishers.ofString(request)).body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// {@return the result of a method}
    JsonNode result(String method, String parameters) {
        var response = response(method, parameters);
        if (!response.has("result")) {
            throw new AssertionError(response.toString());
        }
        return response.path("result");
    }

    /// {@return the code of the error that a method ends with; 0 for none}
    int error(String method, String parameters) {
        return response(method, parameters).path("error").path("code").asInt();
    }

    static String message(String task, String data) {
        return "{\"message\": {\"kind\": \"message\", \"messageId\": \"1\", \"role\": \"user\", %s\"parts\": [{\"kind\": \"data\", \"data\": %s}]}%s}"
                .formatted(task.isEmpty() ? "" : "\"taskId\": \"%s\", ".formatted(task), data, "%s");
    }

    /// {@return the task after a message with data, at once}
    JsonNode sent(String task, String data) {
        return result("message/send", message(task, data).formatted(", \"configuration\": {\"blocking\": false}"));
    }

    /// {@return the task after a message with data, when there is more to do}
    JsonNode waited(String task, String data) {
        return result("message/send", message(task, data).formatted(""));
    }

    /// {@return the id of the task of a seat that is taken now}
    String taken(String agent) {
        return sent("", "{\"take\": \"%s\"}".formatted(agent)).path("id").asText();
    }

    JsonNode look(String task) {
        return result("tasks/get", "{\"id\": \"%s\"}".formatted(task));
    }

    static String state(JsonNode task) {
        return task.path("status").path("state").asText();
    }

    /// {@return the data of the question that a task asks}
    static JsonNode question(JsonNode task) {
        var parts = task.path("status").path("message").path("parts");
        return parts.path(parts.size() - 1).path("data");
    }

    /// {@return the task as soon as it asks a question}
    JsonNode asked(String task) throws InterruptedException {
        var looked = look(task);
        while (!state(looked).equals("input-required")) {
            Thread.sleep(5);
            looked = look(task);
        }
        return looked;
    }

    JsonNode answered(String task, long question, String answer) {
        return sent(task, "{\"question\": %d, \"answer\": %s}".formatted(question, answer));
    }
}
