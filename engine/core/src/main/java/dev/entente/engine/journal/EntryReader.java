package dev.entente.engine.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.engine.Entry;
import java.util.List;
import java.util.stream.StreamSupport;

/// Reads what an [EntryWriter] wrote.
///
/// @param json one entry's object
record EntryReader(JsonNode json) {

    /// @throws BrokenLineException where this is not an entry
    Entry entry() {
        String kind = text("k");
        return switch (kind) {
            case "happened" -> happened();
            case "decided" -> decided();
            case "grew" -> new Entry.Grew(text("agent"), number("node"), number("parent"), text("kind"), text("label"));
            case "moved" -> new Entry.Moved(text("agent"), number("node"), text("status"), text("reason"));
            case "rewrote" -> rewrote();
            case "gaveUp" -> new Entry.GaveUp(text("agent"), number("node"), text("task"), text("reason"));
            case "judged" -> judged();
            case "stepped" -> stepped();
            case "answered" -> answered();
            case "proposed" -> proposed();
            case "bargained" -> bargained();
            case "contracted" -> contracted();
            case "told" -> new Entry.Told(text("agent"), number("weight"), text("text"));
            default -> throw new BrokenLineException("an entry of unknown kind (%s)".formatted(kind));
        };
    }

    private Entry happened() {
        int shard = json.has("shard") ? number("shard") : 0;
        return new Entry.Happened(text("event"), text("source"), texts("fields"), shard);
    }

    private Entry stepped() {
        return new Entry.Stepped(text("execution"), number("node"), text("what"), text("status"), text("detail"));
    }

    private Entry answered() {
        return new Entry.Answered(
                text("asker"),
                number("node"),
                Digests.fromHex(text("question")),
                text("mind"),
                text("topic"),
                text("said"));
    }

    private Entry proposed() {
        return new Entry.Proposed(
                text("agent"),
                number("node"),
                Digests.fromHex(text("question")),
                text("task"),
                text("said"),
                text("learned"),
                text("rule"),
                text("found"),
                text("allowed"));
    }

    private Entry bargained() {
        return new Entry.Bargained(text("contract"), text("party"), text("move"), number("version"), text("terms"));
    }

    private Entry contracted() {
        return new Entry.Contracted(
                text("contract"),
                text("kind"),
                texts("parties"),
                text("act"),
                text("party"),
                text("clause"),
                text("state"),
                text("why"),
                texts("moved"));
    }

    private Entry decided() {
        return new Entry.Decided(
                text("agent"),
                number("node"),
                Digests.fromHex(text("question")),
                text("task"),
                number("options"),
                number("index"),
                text("chosen"));
    }

    private Entry rewrote() {
        return new Entry.Rewrote(
                text("agent"),
                number("node"),
                text("task"),
                text("cause"),
                number("broken"),
                text("before"),
                text("after"),
                number("kept"),
                number("cancelled"),
                number("compensated"),
                number("added"),
                texts("done"));
    }

    private Entry judged() {
        return new Entry.Judged(
                text("agent"), number("node"), text("proposal"), text("rule"), text("found"), text("allowed"));
    }

    private String text(String name) {
        return json.path(name).asText("");
    }

    private List<String> texts(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false).map(JsonNode::asText).toList();
    }

    private int number(String name) {
        var value = json.path(name);
        if (!value.isInt()) {
            throw new BrokenLineException("entry field (%s) as (%s) instead of a number".formatted(name, value));
        }
        return value.intValue();
    }
}
