package dev.entente.agents.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.agents.model.Reply;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/// Writes calls as lines; a text is written with the first that mentions it, and stands in the others by its hash.
final class CallWriting {
    private final Set<String> mentioned;

    /// @param mentioned the hashes of the texts that stand in the file already
    CallWriting(Set<String> mentioned) {
        this.mentioned = new HashSet<>(mentioned);
    }

    static String header(CallsHeader header) {
        return Canonical.text(json -> {
            json.writeStartObject();
            json.writeNumberField("format", CallsHeader.FORMAT);
            json.writeStringField("scenario", header.scenario());
            json.writeNumberField("seed", header.seed());
            json.writeBooleanField("kept", header.kept());
            json.writeArrayFieldStart("minds");
            for (var mind : header.minds()) {
                SettingsJson.write(json, mind);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    String line(RecordedCall call) {
        return Canonical.text(json -> {
            json.writeStartObject();
            json.writeStringField("asker", call.asker());
            json.writeNumberField("tick", call.tick());
            json.writeStringField("purpose", call.purpose());
            json.writeNumberField("attempt", call.attempt());
            Canonical.fields(json, call.request());
            json.writeStringField("prompt", call.request().prompt());
            json.writeStringField("request", call.request().hash());
            texts(json, call.request());
            reply(json, call.reply());
            verdict(json, call.judgement());
            json.writeEndObject();
        });
    }

    private void texts(JsonGenerator json, Request request) throws IOException {
        json.writeObjectFieldStart("texts");
        if (!request.schema().isEmpty()) {
            mention(json, request.schemaHash(), request.schema());
        }
        for (var message : request.messages()) {
            mention(json, message.hash(), message.text());
        }
        json.writeEndObject();
    }

    private void mention(JsonGenerator json, String hash, String text) throws IOException {
        if (mentioned.add(hash)) {
            json.writeStringField(hash, text);
        }
    }

    private static void reply(JsonGenerator json, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Answer(var text, var model, _, _) -> {
                json.writeStringField("answer", text);
                json.writeStringField("by", model);
            }
            case Reply.Silence(var failure, var detail, _, _) -> {
                json.writeStringField("failure", failure.code());
                json.writeStringField("detail", detail);
            }
        }
        json.writeArrayFieldStart("tokens");
        json.writeNumber(reply.usage().input());
        json.writeNumber(reply.usage().output());
        json.writeEndArray();
        json.writeNumberField("millis", reply.millis());
    }

    private static void verdict(JsonGenerator json, Judgement judgement) throws IOException {
        json.writeObjectFieldStart("verdict");
        json.writeStringField("outcome", Codes.of(judgement.outcome()));
        part(json, "repair", judgement.repair());
        part(json, "rule", judgement.rule());
        part(json, "found", judgement.found());
        part(json, "allowed", judgement.allowed());
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }
}
