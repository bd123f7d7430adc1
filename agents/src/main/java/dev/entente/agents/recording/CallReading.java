package dev.entente.agents.recording;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.agents.model.Failure;
import dev.entente.agents.model.Reply;
import dev.entente.agents.model.Usage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Reads the lines that [CallWriting] writes, and checks every hash in them.
final class CallReading {
    private final Map<String, String> texts = new HashMap<>();

    static CallsHeader header(Fields line) {
        return new CallsHeader(
                line.text("scenario"),
                line.number("seed"),
                line.flag("kept"),
                line.list("minds", mind -> SettingsJson.read(new Fields(mind))));
    }

    /// {@return the hashes of the texts that were read}
    Set<String> mentioned() {
        return Set.copyOf(texts.keySet());
    }

    /// {@return the call that a line tells}
    ///
    /// @throws Fields.BrokenException where it is not as it was written
    RecordedCall call(Fields line) {
        line.map("texts").forEach(this::remember);
        var request = request(line);
        expect("request", line.text("request"), request.hash());
        expect("prompt", line.text("prompt"), request.prompt());
        return new RecordedCall(
                line.text("asker"),
                line.number("tick"),
                line.text("purpose"),
                line.count("attempt"),
                request,
                reply(line),
                judgement(line.object("verdict")));
    }

    private void remember(String hash, String text) {
        expect("texts", hash, Digest.of(text));
        texts.put(hash, text);
    }

    private static void expect(String field, String written, String found) {
        if (!written.equals(found)) {
            throw Fields.broken(field, "hash " + written + ", but its text has " + found);
        }
    }

    private Request request(Fields line) {
        var schema = line.text("schema");
        return new Request(
                line.text("mind"),
                line.text("provider"),
                line.map("parameters"),
                schema.isEmpty() ? "" : known(schema),
                line.list("messages", this::message));
    }

    private Request.Message message(JsonNode pair) {
        var hash = pair.path(1).asText();
        return new Request.Message(pair.path(0).asText(), known(hash), hash);
    }

    private String known(String hash) {
        var text = texts.get(hash);
        if (text == null) {
            throw Fields.broken("messages", "hash " + hash + ", whose text was not told");
        }
        return text;
    }

    private static Reply reply(Fields line) {
        var tokens = line.list("tokens", JsonNode::asLong);
        if (tokens.size() != 2) {
            throw Fields.broken("tokens", tokens);
        }
        var usage = new Usage(tokens.get(0), tokens.get(1));
        long millis = line.number("millis");
        return line.has("answer")
                ? new Reply.Answer(line.text("answer"), line.text("by"), usage, millis)
                : new Reply.Silence(line.constant("failure", Failure.class), line.text("detail"), usage, millis);
    }

    private static Judgement judgement(Fields verdict) {
        return new Judgement(
                verdict.constant("outcome", Judgement.Outcome.class),
                verdict.textOrNone("repair"),
                verdict.textOrNone("rule"),
                verdict.textOrNone("found"),
                verdict.textOrNone("allowed"));
    }
}
