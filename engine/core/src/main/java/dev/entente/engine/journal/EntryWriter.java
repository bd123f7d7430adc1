package dev.entente.engine.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.engine.Entry;
import java.io.IOException;
import java.util.List;

/// Writes entries as JSON objects; `k` names the kind, and an empty text is left out.
///
/// @param json receives one object per entry
record EntryWriter(JsonGenerator json) {

    void write(Entry entry) throws IOException {
        json.writeStartObject();
        switch (entry) {
            case Entry.Happened happened -> write(happened);
            case Entry.Decided decided -> write(decided);
            case Entry.Grew grew -> write(grew);
            case Entry.Moved moved -> write(moved);
            case Entry.Rewrote rewrote -> write(rewrote);
            case Entry.GaveUp gaveUp -> write(gaveUp);
            case Entry.Judged judged -> write(judged);
            case Entry.Told told -> write(told);
            case Entry.Stepped stepped -> write(stepped);
            case Entry.Answered answered -> write(answered);
            case Entry.Proposed proposed -> write(proposed);
            case Entry.Bargained bargained -> write(bargained);
            case Entry.Contracted contracted -> write(contracted);
        }
        json.writeEndObject();
    }

    private void write(Entry.Happened entry) throws IOException {
        text("k", "happened");
        text("event", entry.event());
        text("source", entry.source());
        texts("fields", entry.fields());
        if (entry.shard() != 0) {
            number("shard", entry.shard());
        }
    }

    private void write(Entry.Decided entry) throws IOException {
        of("decided", entry.agent(), entry.node());
        text("question", Digests.hex(entry.question()));
        text("task", entry.task());
        number("options", entry.options());
        number("index", entry.index());
        text("chosen", entry.chosen());
    }

    private void write(Entry.Grew entry) throws IOException {
        of("grew", entry.agent(), entry.node());
        number("parent", entry.parent());
        text("kind", entry.kind());
        text("label", entry.label());
    }

    private void write(Entry.Moved entry) throws IOException {
        of("moved", entry.agent(), entry.node());
        text("status", entry.status());
        text("reason", entry.reason());
    }

    private void write(Entry.Rewrote entry) throws IOException {
        of("rewrote", entry.agent(), entry.node());
        text("task", entry.task());
        text("cause", entry.cause());
        number("broken", entry.broken());
        text("before", entry.before());
        text("after", entry.after());
        number("kept", entry.kept());
        number("cancelled", entry.cancelled());
        number("compensated", entry.compensated());
        number("added", entry.added());
        if (!entry.done().isEmpty()) {
            texts("done", entry.done());
        }
    }

    private void write(Entry.GaveUp entry) throws IOException {
        of("gaveUp", entry.agent(), entry.node());
        text("task", entry.task());
        text("reason", entry.reason());
    }

    private void write(Entry.Judged entry) throws IOException {
        of("judged", entry.agent(), entry.node());
        text("proposal", entry.proposal());
        text("rule", entry.rule());
        text("found", entry.found());
        text("allowed", entry.allowed());
    }

    private void write(Entry.Told entry) throws IOException {
        text("k", "told");
        text("agent", entry.agent());
        number("weight", entry.weight());
        text("text", entry.text());
    }

    private void write(Entry.Stepped entry) throws IOException {
        text("k", "stepped");
        text("execution", entry.execution());
        number("node", entry.node());
        text("what", entry.what());
        text("status", entry.status());
        text("detail", entry.detail());
    }

    private void write(Entry.Answered entry) throws IOException {
        text("k", "answered");
        text("asker", entry.asker());
        number("node", entry.node());
        text("question", Digests.hex(entry.question()));
        text("mind", entry.mind());
        text("topic", entry.topic());
        text("said", entry.said());
    }

    private void write(Entry.Proposed entry) throws IOException {
        of("proposed", entry.agent(), entry.node());
        text("question", Digests.hex(entry.question()));
        text("task", entry.task());
        text("said", entry.said());
        text("learned", entry.learned());
        text("rule", entry.rule());
        text("found", entry.found());
        text("allowed", entry.allowed());
    }

    private void write(Entry.Bargained entry) throws IOException {
        text("k", "bargained");
        text("contract", entry.contract());
        text("party", entry.party());
        text("move", entry.move());
        number("version", entry.version());
        text("terms", entry.terms());
    }

    private void write(Entry.Contracted entry) throws IOException {
        text("k", "contracted");
        text("contract", entry.contract());
        text("kind", entry.kind());
        texts("parties", entry.parties());
        text("act", entry.act());
        text("party", entry.party());
        text("clause", entry.clause());
        text("state", entry.state());
        text("why", entry.why());
        texts("moved", entry.moved());
    }

    private void of(String kind, String agent, int node) throws IOException {
        text("k", kind);
        text("agent", agent);
        number("node", node);
    }

    private void text(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }

    private void number(String name, int value) throws IOException {
        json.writeNumberField(name, value);
    }

    private void texts(String name, List<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
