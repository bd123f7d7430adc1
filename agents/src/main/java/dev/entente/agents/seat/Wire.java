package dev.entente.agents.seat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What goes over the wire: reads strictly, and writes tasks.
///
/// Fields that are there twice are no JSON, and numbers stay as they were written: an answer is passed on as it is.
final class Wire {
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Wire() {}

    /// @throws Fault where it is no JSON
    static JsonNode read(byte[] bytes) {
        try {
            var read = JSON.readTree(bytes);
            if (read == null || read.isMissingNode()) {
                throw Fault.noJson("it is empty.");
            }
            return read;
        } catch (JsonProcessingException wrong) {
            var place = wrong.getLocation();
            throw Fault.noJson("line %d, column %d.".formatted(
                    place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr()));
        } catch (IOException wrong) {
            throw Fault.noJson("its characters are not UTF-8.");
        }
    }

    static byte[] bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }

    /// {@return a value as JSON; a text as it is}
    static String words(JsonNode said) {
        return said.isTextual() ? said.textValue() : text(said);
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read can be written", impossible);
        }
    }

    /// {@return a task as a dialect writes it}
    static ObjectNode task(Shown shown, Dialect dialect) {
        var task = dialect.object("task").put("id", shown.id()).put("contextId", shown.context());
        var status = task.putObject("status").put("state", dialect.state(shown.state()));
        status.put("timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        if (shown.asked().isPresent() || !shown.note().isEmpty()) {
            status.set("message", message(shown, dialect));
        }
        task.putObject("metadata")
                .put("agent", shown.agent())
                .put("answered", shown.answered())
                .put("missed", shown.missed());
        return task;
    }

    private static ObjectNode message(Shown shown, Dialect dialect) {
        long number = shown.asked().map(Shown.Asked::number).orElse(0L);
        var message = dialect.object("message")
                .put("messageId", "%s-%d".formatted(shown.id(), number))
                .put("role", dialect.role())
                .put("taskId", shown.id())
                .put("contextId", shown.context());
        var parts = message.putArray("parts");
        if (!shown.note().isEmpty()) {
            parts.add(dialect.object("text").put("text", shown.note()));
        }
        shown.asked().ifPresent(asked -> {
            parts.add(dialect.object("text").put("text", asked.question().last()));
            parts.add(dialect.object("data").set("data", data(shown.agent(), asked)));
        });
        return message;
    }

    private static ObjectNode data(String agent, Shown.Asked asked) {
        var question = asked.question();
        var data = JsonNodeFactory.instance.objectNode()
                .put("question", asked.number())
                .put("kind", question.kind())
                .put("prompt", question.prompt())
                .put("agent", agent)
                .put("tick", question.tick())
                .put("attempt", question.attempt())
                .put("millis", asked.left().toMillis());
        var messages = data.putArray("messages");
        question.messages().forEach(it -> messages.addObject().put("role", it.role()).put("text", it.text()));
        question.schema().ifPresent(schema -> data.set("schema", JSON.valueToTree(schema)));
        return data;
    }
}
