package dev.entente.tests.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One answer of a model, and the verdict that a person gave it.
///
/// @param kind what is wrong with it, or what it shows
/// @param ask `choose:<Goal>`, `evaluate:<Mind>.<topic>`, `propose:<Goal>` or `deltas`
/// @param said word for word
/// @param repairs those that the mind's settings declare
/// @param rule the rule that rejects it; empty where it is approved
record Case(String id, String kind, String ask, String said, Set<String> repairs, boolean approved, String rule) {
    /// Nobody says anything.
    static final Case NOTHING = new Case("", "", "", "", Set.of(), false, "");

    static final Path FOLDER = folder();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Path folder() {
        var here = Path.of("").toAbsolutePath();
        var root = Files.exists(here.resolve("hostile")) ? here : here.resolve("tests");
        return root.resolve("hostile");
    }

    static List<Case> all(String file) {
        try (var lines = Files.lines(FOLDER.resolve(file))) {
            return lines.map(Case::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Case of(String line) {
        try {
            var json = JSON.readTree(line);
            var repairs = new TreeSet<String>();
            json.path("repairs").forEach(repair -> repairs.add(repair.asText()));
            return new Case(
                    text(json, "id"),
                    text(json, "class"),
                    text(json, "ask"),
                    text(json, "said"),
                    repairs,
                    text(json, "expect").equals("approved"),
                    json.path("rule").asText());
        } catch (IOException noJson) {
            throw new UncheckedIOException("no case: " + line, noJson);
        }
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).asText();
    }

    /// {@return the part of `ask` behind the colon: a goal, or a mind and its topic}
    String about() {
        return ask.substring(ask.indexOf(':') + 1);
    }

    boolean asks(String way) {
        return ask.startsWith(way);
    }
}
