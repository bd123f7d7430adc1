package dev.entente.agents.seat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The versions of A2A that are spoken. They mean the same and write it differently; a request's method tells them apart.
enum Dialect {
    /// Versions 0.3 and, as far as it is used here, 0.2: every object says its `kind`.
    SLASHED("message/send", "tasks/get", "tasks/cancel"),
    /// Version 1.0: what an object is follows from its fields.
    NAMED("SendMessage", "GetTask", "CancelTask");

    /// Below it every whole number is one of floating point, too.
    private static final double EXACT = 1L << 53;

    private final String send;
    private final String get;
    private final String cancel;

    Dialect(String send, String get, String cancel) {
        this.send = send;
        this.get = get;
        this.cancel = cancel;
    }

    /// What can be asked for.
    enum Method { SEND, GET, CANCEL }

    /// @param dialect in which it was asked for, and is answered
    record Spoken(Dialect dialect, Method method) {}

    /// {@return what a method means; empty for one that is not there}
    static Optional<Spoken> of(String method) {
        return Arrays.stream(values()).flatMap(it -> it.meant(method).stream()).findFirst();
    }

    private Optional<Spoken> meant(String method) {
        return Optional.ofNullable(method.equals(send) ? Method.SEND
                        : method.equals(get) ? Method.GET
                        : method.equals(cancel) ? Method.CANCEL
                        : null)
                .map(it -> new Spoken(this, it));
    }

    String state(State state) {
        return switch (this) {
            case SLASHED -> state.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case NAMED -> "TASK_STATE_" + state.name();
        };
    }

    String role() {
        return switch (this) {
            case SLASHED -> "agent";
            case NAMED -> "ROLE_AGENT";
        };
    }

    /// {@return a new object that says what it is, where it has to}
    ObjectNode object(String kind) {
        var object = JsonNodeFactory.instance.objectNode();
        return this == SLASHED ? object.put("kind", kind) : object;
    }

    /// {@return data as it was meant: version 1.0 is defined on floating point numbers, and clients write 3 as 3.0}
    JsonNode meant(JsonNode data) {
        return switch (this) {
            case SLASHED -> data;
            case NAMED -> whole(data);
        };
    }

    private static JsonNode whole(JsonNode data) {
        if (data.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            data.properties().forEach(field -> object.set(field.getKey(), whole(field.getValue())));
            return object;
        }
        if (data.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            data.forEach(element -> array.add(whole(element)));
            return array;
        }
        boolean exact = data.isFloatingPointNumber() && data.canConvertToExactIntegral() && Math.abs(data.doubleValue()) < EXACT;
        return exact ? JsonNodeFactory.instance.numberNode(data.longValue()) : data;
    }

    /// {@return what answers a method}
    ObjectNode result(Method method, ObjectNode task) {
        boolean wrapped = this == NAMED && method == Method.SEND;
        return wrapped ? JsonNodeFactory.instance.objectNode().set("task", task) : task;
    }
}
