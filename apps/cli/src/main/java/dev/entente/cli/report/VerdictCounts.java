package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Scene;
import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/// How many proposals passed, and which rules stopped whom, each with the first example.
final class VerdictCounts implements Observer {
    private static final class Case {
        private final long tick;
        private final Entry.Judged example;
        private long count;

        Case(long tick, Entry.Judged example) {
            this.tick = tick;
            this.example = example;
        }
    }

    private final Map<String, Case> cases = new TreeMap<>();
    private long approved;
    private long rejected;

    @Override
    public void tick(Scene scene, TickLine line) {
        for (var entry : line.entries()) {
            if (entry instanceof Entry.Judged judged) {
                count(line.tick(), judged);
            }
        }
    }

    private void count(long tick, Entry.Judged judged) {
        if (judged.approved()) {
            approved++;
            return;
        }
        rejected++;
        cases.computeIfAbsent(judged.rule() + " " + judged.agent(), _ -> new Case(tick, judged)).count++;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("verdicts");
        json.writeNumberField("approved", approved);
        json.writeNumberField("rejected", rejected);
        json.writeArrayFieldStart("byRule");
        for (var each : cases.values()) {
            write(json, each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Case each) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", each.example.rule());
        json.writeStringField("agent", each.example.agent());
        json.writeNumberField("count", each.count);
        json.writeObjectFieldStart("example");
        json.writeStringField("found", each.example.found());
        json.writeStringField("allowed", each.example.allowed());
        json.writeNumberField("tick", each.tick);
        json.writeStringField("proposal", each.example.proposal());
        json.writeEndObject();
        json.writeEndObject();
    }
}
