package dev.entente.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// The fields of a manifest, each checked as it is asked for.
///
/// @param file named where a field is not as expected
record ManifestFields(Path file, JsonNode json) {

    Manifest manifest() {
        return new Manifest(build(), input(), origin(), state());
    }

    private Manifest.Build build() {
        return new Manifest.Build(text("entente"), text("java"), text("codeHash"));
    }

    private Manifest.Input input() {
        return new Manifest.Input(
                text("scenario"),
                text("main"),
                text("scenarioHash"),
                texts("dataHashes"),
                number("seed"),
                number("ticks"),
                Math.toIntExact(number("threads")),
                texts("set"),
                texts("minds"));
    }

    private Manifest.Origin origin() {
        if (!json.has("forkedFrom")) {
            return new Manifest.Scratch();
        }
        var from = new ManifestFields(file, json.path("forkedFrom"));
        return new Manifest.Fork(from.text("folder"), from.number("tick"), from.hash("hash"));
    }

    private Manifest.State state() {
        String state = text("state");
        return switch (state) {
            case "running" -> new Manifest.Running();
            case "finished" ->
                new Manifest.Finished(number("finalTick"), hash("finalHash"), text("winner"), texts("files"));
            default -> throw damaged("state", state, "running or finished");
        };
    }

    /// The bytes must be what writing the manifest gives, seal included.
    void expectWhole(byte[] found, byte[] expected) {
        int at = Arrays.mismatch(found, expected);
        if (at >= 0) {
            throw damaged("seal", text("seal"), "the seal of its text; they part at byte %s".formatted(at));
        }
    }

    String text(String name) {
        var value = json.path(name);
        if (!value.isTextual()) {
            throw damaged(name, value.toString(), "a text");
        }
        return value.textValue();
    }

    long number(String name) {
        var value = json.path(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw damaged(name, value.toString(), "a whole number");
        }
        return value.longValue();
    }

    private long hash(String name) {
        try {
            return Digests.fromHex(text(name));
        } catch (NumberFormatException e) {
            throw damaged(name, text(name), "16 hex digits");
        }
    }

    private SortedMap<String, String> texts(String name) {
        var value = json.path(name);
        if (!value.isObject()) {
            throw damaged(name, value.toString(), "an object");
        }
        var inner = new ManifestFields(file, value);
        var map = new TreeMap<String, String>();
        value.fieldNames().forEachRemaining(key -> map.put(key, inner.text(key)));
        return map;
    }

    private JournalException damaged(String field, String found, String expected) {
        String shown = found.isEmpty() ? "nothing" : found;
        return JournalException.damaged(file, new Damage("manifest.json, field (%s)".formatted(field), shown, expected));
    }

    /// {@return the first line of what the JSON parser has to say, and where}
    static String found(JsonProcessingException e) {
        var at = e.getLocation();
        String place = at == null ? "" : " at line %s, column %s".formatted(at.getLineNr(), at.getColumnNr());
        return e.getOriginalMessage().lines().findFirst().orElse("broken JSON") + place;
    }
}
