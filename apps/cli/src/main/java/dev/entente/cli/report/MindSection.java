package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.MindFigures;
import dev.entente.cli.chronicle.MindTally;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;

/// What minds that speak through models were worth: their figures, by agent, mind and rule.
record MindSection(MindTally tally) {

    void write(JsonGenerator json) throws IOException {
        if (tally.empty()) {
            return;
        }
        json.writeObjectFieldStart("minds");
        json.writeObjectFieldStart("all");
        figures(json, tally.all());
        json.writeEndObject();
        group(json, "byAgent", tally.byAgent());
        group(json, "byMind", tally.byMind());
        rules(json);
        json.writeEndObject();
    }

    private void group(JsonGenerator json, String name, SortedMap<String, MindFigures> groups) throws IOException {
        json.writeArrayFieldStart(name);
        for (var group : groups.entrySet()) {
            json.writeStartObject();
            json.writeStringField("name", group.getKey());
            figures(json, group.getValue());
            failures(json, tally.failures(group.getKey()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void figures(JsonGenerator json, MindFigures figures) throws IOException {
        json.writeNumberField("decisions", figures.decisions());
        json.writeNumberField("valid", figures.valid());
        json.writeNumberField("again", figures.again());
        json.writeNumberField("accepted", figures.accepted());
        json.writeNumberField("calls", figures.calls());
        json.writeNumberField("silent", figures.silent());
        json.writeNumberField("tokens", figures.tokens());
        json.writeNumberField("millis", figures.millis());
        json.writeNumberField("reasks", Math.round(figures.reasks() * 100) / 100.0);
        json.writeNumberField("tokensEach", Math.round(figures.tokensEach()));
    }

    private static void failures(JsonGenerator json, Map<String, Long> failures) throws IOException {
        if (failures.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("failures");
        for (var failure : failures.entrySet()) {
            json.writeNumberField(failure.getKey(), failure.getValue());
        }
        json.writeEndObject();
    }

    private void rules(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("byRule");
        for (var broken : tally.byRule()) {
            json.writeStartObject();
            json.writeStringField("rule", broken.rule());
            json.writeNumberField("count", broken.count());
            json.writeStringField("agent", broken.agent());
            json.writeNumberField("tick", broken.tick());
            json.writeStringField("found", broken.found());
            json.writeStringField("allowed", broken.allowed());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
