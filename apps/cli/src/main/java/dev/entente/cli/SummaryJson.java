package dev.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.TableRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;

/// The summary as one line of JSON.
final class SummaryJson {
    private SummaryJson() {}

    static String of(Summary summary) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("scenario", summary.scenario());
            json.writeNumberField("seed", summary.seed());
            json.writeNumberField("ticks", summary.tick());
            json.writeStringField("hash", HexFormat.of().toHexDigits(summary.hash()));
            json.writeStringField("winner", summary.winner());
            factions(summary, json);
            json.writeNumberField("rewrites", summary.tally().rewrites());
            json.writeNumberField("proposals", summary.tally().proposals());
            json.writeNumberField("rejected", summary.tally().rejected());
            if (summary.reuse().decisions() > 0) {
                json.writeNumberField("decisions", summary.reuse().decisions());
                json.writeNumberField("reused", summary.reuse().reused());
            }
            if (summary.reuse().calls() > 0) {
                json.writeNumberField("calls", summary.reuse().calls());
                json.writeNumberField("repeated", summary.reuse().repeated());
            }
            json.writeStringField("out", summary.out());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    private static void factions(Summary summary, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("factions");
        for (TableRow row : summary.tally().rows()) {
            json.writeStartObject();
            json.writeStringField("name", row.faction());
            for (var value : row.values().entrySet()) {
                json.writeNumberField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
