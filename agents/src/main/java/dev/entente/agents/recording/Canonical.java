package dev.entente.agents.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/// Writes requests as JSON in one way only: no white space, fields in one order.
///
/// Surrogates and what lies above them are written as escapes, so that every text a model can say comes back as it was.
final class Canonical {
    static final JsonFactory JSON = new JsonFactoryBuilder().highestNonEscapedChar(0xD7FF).build();

    private Canonical() {}

    /// Writes one value.
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    static String of(Request request) {
        return text(json -> {
            json.writeStartObject();
            fields(json, request);
            json.writeEndObject();
        });
    }

    /// Writes the fields that a request's hash is made of.
    static void fields(JsonGenerator json, Request request) throws IOException {
        json.writeStringField("mind", request.mind());
        json.writeStringField("provider", request.provider());
        json.writeObjectFieldStart("parameters");
        for (var parameter : request.parameters().entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
        json.writeStringField("schema", request.schemaHash());
        json.writeFieldName("messages");
        messages(json, request);
    }

    static String conversation(Request request) {
        return text(json -> messages(json, request));
    }

    private static void messages(JsonGenerator json, Request request) throws IOException {
        json.writeStartArray();
        for (var message : request.messages()) {
            json.writeStartArray();
            json.writeString(message.role());
            json.writeString(message.hash());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    static String text(Writing writing) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }
}
