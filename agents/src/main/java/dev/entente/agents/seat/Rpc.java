package dev.entente.agents.seat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// JSON-RPC 2.0: one request, one response.
final class Rpc {
    /// How long a message waits for the next question at the most; its sender may ask again as often as it likes.
    static final Duration WAIT = Duration.ofSeconds(20);

    private static final List<String> STREAMS =
            List.of("message/stream", "tasks/resubscribe", "SendStreamingMessage", "SubscribeToTask", "tasks/list", "ListTasks");
    private static final List<String> CARDS =
            List.of("agent/getAuthenticatedExtendedCard", "agent/authenticatedExtendedCard", "GetExtendedAgentCard");

    private Rpc() {}

    /// {@return the response to a request}
    ///
    /// @param seats those that its token opens; never none
    static ObjectNode answer(byte[] request, List<Seat> seats) throws InterruptedException {
        JsonNode id = NullNode.instance;
        try {
            var read = Wire.read(request);
            id = id(read);
            return envelope(id).set("result", result(read, seats));
        } catch (Fault fault) {
            return refusal(id, fault);
        }
    }

    static ObjectNode refusal(JsonNode id, Fault fault) {
        var refusal = envelope(id);
        refusal.putObject("error").put("code", fault.code()).put("message", fault.words());
        return refusal;
    }

    private static ObjectNode envelope(JsonNode id) {
        return JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").set("id", id);
    }

    /// {@return the id of a request, for it is said in refusals, too}
    private static JsonNode id(JsonNode request) {
        var id = request.path("id");
        if (!request.isObject() || !(id.isTextual() || id.isIntegralNumber())) {
            throw Fault.noRequest("A request must be one object with \"jsonrpc\": \"2.0\", an id, a method and params.");
        }
        return id;
    }

    private static JsonNode result(JsonNode request, List<Seat> seats) throws InterruptedException {
        if (!request.path("jsonrpc").asText().equals("2.0") || !request.path("method").isTextual()) {
            throw Fault.noRequest("A request must have \"jsonrpc\": \"2.0\" and a method.");
        }
        var spoken = spoken(request.path("method").textValue());
        var parameters = request.path("params");
        if (!parameters.isObject()) {
            throw Fault.badParameters("params must be an object.");
        }
        var shown = switch (spoken.method()) {
            case SEND -> send(parameters, seats, spoken.dialect());
            case GET -> seat(task(parameters), seats).look(task(parameters));
            case CANCEL -> seat(task(parameters), seats).leave(task(parameters));
        };
        return spoken.dialect().result(spoken.method(), Wire.task(shown, spoken.dialect()));
    }

    private static Dialect.Spoken spoken(String method) {
        return Dialect.of(method).orElseThrow(() -> method.contains("ushNotification") ? Fault.noPushing()
                : STREAMS.contains(method) ? Fault.unsupported("Tasks are neither streamed nor listed. Maybe ask with tasks/get.")
                : CARDS.contains(method) ? Fault.noOtherCard()
                : Fault.noMethod(method));
    }

    private static String task(JsonNode parameters) {
        return text(parameters, "id", "params").orElseThrow(() -> Fault.badParameters("params.id must be the id of a task."));
    }

    private static Optional<String> text(JsonNode object, String name, String where) {
        var value = object.path(name);
        if (!value.isTextual() && !value.isMissingNode() && !value.isNull()) {
            throw Fault.badParameters("%s.%s must be a text.".formatted(where, name));
        }
        return Optional.ofNullable(value.textValue()).filter(it -> !it.isEmpty());
    }

    private static Seat seat(String task, List<Seat> seats) {
        return seats.stream().filter(it -> it.has(task)).findFirst().orElseThrow(() -> Fault.noTask(task));
    }

    private static Shown send(JsonNode parameters, List<Seat> seats, Dialect dialect) throws InterruptedException {
        var message = parameters.path("message");
        if (!message.isObject() || !message.path("parts").isArray()) {
            throw Fault.badParameters("params.message must be a message with parts.");
        }
        var said = said(message.path("parts"));
        var task = text(message, "taskId", "message");
        var seat = task.isPresent() ? seat(task.get(), seats) : wanted(said, seats);
        var shown = task.isPresent() ? answered(said, task.get(), seat, dialect) : seat.take(said.path("again").asBoolean());
        return waits(parameters.path("configuration")) ? seat.await(shown.id(), WAIT).noting(shown.note()) : shown;
    }

    private static boolean waits(JsonNode configuration) {
        return configuration.path("blocking").asBoolean(true) && !configuration.path("returnImmediately").asBoolean(false);
    }

    /// {@return the data of a message; its text where it has none}
    private static JsonNode said(JsonNode parts) {
        var all = StreamSupport.stream(parts.spliterator(), false).toList();
        var data = all.stream().map(it -> it.path("data")).filter(it -> !it.isMissingNode()).toList();
        var texts = all.stream().map(it -> it.path("text")).filter(JsonNode::isTextual).toList();
        var said = data.isEmpty() ? texts : data;
        if (said.size() != 1) {
            throw Fault.badParameters("A message must have one part of data, or else one of text.");
        }
        return said.getFirst();
    }

    private static Shown answered(JsonNode said, String task, Seat seat, Dialect dialect) {
        if (said.isTextual()) {
            return seat.answer(task, 0, said.textValue());
        }
        var question = said.path("question");
        var answer = said.path("answer");
        boolean numbered = question.canConvertToExactIntegral() && question.canConvertToLong() && question.longValue() > 0;
        if (!numbered || answer.isMissingNode()) {
            throw Fault.badParameters("The data of an answer must be {\"question\": <its number>, \"answer\": <the answer>}.");
        }
        return seat.answer(task, question.longValue(), Wire.words(dialect.meant(answer)));
    }

    private static Seat wanted(JsonNode said, List<Seat> seats) {
        var name = text(said, "take", "data");
        if (name.isEmpty() && seats.size() == 1) {
            return seats.getFirst();
        }
        return seats.stream().filter(it -> name.equals(Optional.of(it.agent()))).findFirst().orElseThrow(() ->
                Fault.badParameters("There is no seat (%s) for this token. There are: %s."
                        .formatted(name.orElse(""), String.join(", ", seats.stream().map(Seat::agent).toList()))));
    }
}
