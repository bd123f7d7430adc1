package dev.entente.engine.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A journal's header as a JSON object, its lists as arrays of arrays.
final class HeaderJson {
    private HeaderJson() {}

    static void write(JsonGenerator json, JournalHeader header) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", JournalHeader.FORMAT);
        json.writeStringField("scenario", header.scenario());
        json.writeNumberField("seed", header.seed());
        json.writeNumberField("start", header.start());
        json.writeStringField("hash", Digests.hex(header.hash()));
        rows(json, "types", header.types(), json::writeString);
        rows(json, "attributes", header.attributes(), each -> row(json, each.type(), each.name(), each.kind()));
        rows(json, "relations", header.relations(), each ->
                row(json, each.name(), each.from(), each.to(), each.symmetric()));
        rows(json, "entities", header.entities(), each -> row(json, each.id(), each.type(), each.name()));
        json.writeEndObject();
    }

    private interface Row<T> {
        void write(T element) throws IOException;
    }

    private static <T> void rows(JsonGenerator json, String name, List<T> list, Row<T> row) throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : list) {
            row.write(element);
        }
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, Object... cells) throws IOException {
        json.writeStartArray();
        for (Object cell : cells) {
            json.writePOJO(cell);
        }
        json.writeEndArray();
    }

    /// @throws BrokenLineException where this is no header
    static JournalHeader read(JsonNode json) {
        return new JournalHeader(
                json.path("scenario").asText(),
                number(json.path("seed")),
                number(json.path("start")),
                Digests.fromHex(json.path("hash").asText()),
                list(json.path("types"), JsonNode::asText),
                list(json.path("attributes"), HeaderJson::attribute),
                list(json.path("relations"), HeaderJson::relation),
                list(json.path("entities"), HeaderJson::entity));
    }

    static long number(JsonNode json) {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw new BrokenLineException("(%s) instead of a number".formatted(json));
        }
        return json.longValue();
    }

    private static JournalHeader.Attribute attribute(JsonNode row) {
        return new JournalHeader.Attribute(text(row, 0), text(row, 1), text(row, 2));
    }

    private static JournalHeader.Relation relation(JsonNode row) {
        return new JournalHeader.Relation(text(row, 0), text(row, 1), text(row, 2), row.path(3).asBoolean());
    }

    private static JournalHeader.Entity entity(JsonNode row) {
        return new JournalHeader.Entity(Math.toIntExact(number(row.path(0))), text(row, 1), text(row, 2));
    }

    private static String text(JsonNode row, int cell) {
        return row.path(cell).asText();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        var list = new ArrayList<T>();
        array.forEach(each -> list.add(element.apply(each)));
        return list;
    }
}
