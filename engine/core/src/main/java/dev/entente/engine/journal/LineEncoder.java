package dev.entente.engine.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import dev.entente.world.Changes;
import dev.entente.world.Kind;
import dev.entente.world.View;
import java.io.IOException;
import java.util.List;

/// Turns what a tick did into one line of JSON. The same tick gives the same bytes, wherever it is executed.
///
/// Nothing is allocated per change. Not thread safe.
final class LineEncoder {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final View view;
    private final Texts texts;
    private final boolean[] isText;
    private final LineBuffer buffer = new LineBuffer(1 << 16);

    /// @param view the world whose ticks will be encoded, for names and texts
    /// @param texts the ones that the journal has mentioned already
    LineEncoder(View view, Texts texts) {
        this.view = view;
        this.texts = texts;
        var schema = view.schema();
        this.isText = new boolean[schema.attributes()];
        for (int id = 0; id < isText.length; id++) {
            isText[id] = schema.attributeKind(id) == Kind.TEXT;
        }
    }

    LineBuffer header(JournalHeader header) throws IOException {
        buffer.reset();
        try (var json = FACTORY.createGenerator(buffer)) {
            HeaderJson.write(json, header);
        }
        buffer.write('\n');
        return buffer;
    }

    /// {@return the line, valid until the next is encoded}
    LineBuffer tick(long tick, long hash, List<Cause> causes, Changes changes, List<Entry> entries)
            throws IOException {
        buffer.reset();
        int known = texts.size();
        try (var json = FACTORY.createGenerator(buffer)) {
            json.writeStartObject();
            json.writeNumberField("tick", tick);
            json.writeStringField("hash", Digests.hex(hash));
            causes(json, causes);
            changes(json, changes);
            newTexts(json, known);
            entries(json, entries);
            json.writeEndObject();
        }
        buffer.write('\n');
        return buffer;
    }

    private static void causes(JsonGenerator json, List<Cause> causes) throws IOException {
        if (causes.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("causes");
        for (var cause : causes) {
            json.writeStartArray();
            json.writeString(cause.agent());
            json.writeNumber(cause.node());
            json.writeString(cause.what());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void changes(JsonGenerator json, Changes changes) throws IOException {
        if (changes.size() == 0) {
            return;
        }
        by(json, changes);
        json.writeArrayFieldStart("changes");
        for (int i = 0; i < changes.size(); i++) {
            row(json, changes, i);
        }
        json.writeEndArray();
    }

    /// Runs of changes with one cause: cause, count, cause, count ...
    private static void by(JsonGenerator json, Changes changes) throws IOException {
        json.writeArrayFieldStart("by");
        int start = 0;
        for (int i = 1; i <= changes.size(); i++) {
            if (i == changes.size() || changes.cause(i) != changes.cause(start)) {
                json.writeNumber(changes.cause(start));
                json.writeNumber(i - start);
                start = i;
            }
        }
        json.writeEndArray();
    }

    private void row(JsonGenerator json, Changes changes, int i) throws IOException {
        json.writeNumber(Ops.number(changes.op(i)));
        json.writeNumber(changes.attribute(i));
        json.writeNumber(changes.entity(i));
        json.writeNumber(value(changes, i));
    }

    private long value(Changes changes, int i) {
        return switch (changes.op(i)) {
            case SET, ADD -> isText[changes.attribute(i)] ? texts.number(view, changes.after(i)) : changes.after(i);
            case CREATE -> texts.number(view, changes.after(i));
            case REMOVE -> 0;
            case LINK, UNLINK -> changes.other(i);
        };
    }

    private void newTexts(JsonGenerator json, int known) throws IOException {
        if (texts.size() == known) {
            return;
        }
        json.writeArrayFieldStart("texts");
        for (int number = known; number < texts.size(); number++) {
            json.writeString(texts.text(number));
        }
        json.writeEndArray();
    }

    private static void entries(JsonGenerator json, List<Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        var writer = new EntryWriter(json);
        json.writeArrayFieldStart("entries");
        for (var entry : entries) {
            writer.write(entry);
        }
        json.writeEndArray();
    }
}
