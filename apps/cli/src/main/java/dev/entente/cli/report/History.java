package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A number of each region over time, noted where it changed.
final class History {
    private record Row(long tick, String region, long value) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> last = new HashMap<>();

    void note(long tick, String region, long value) {
        var before = last.put(region, value);
        if (before == null || before != value) {
            rows.add(new Row(tick, region, value));
        }
    }

    void write(JsonGenerator json, String field) throws IOException {
        json.writeArrayFieldStart(field);
        for (var row : rows) {
            json.writeStartArray();
            json.writeNumber(row.tick());
            json.writeString(row.region());
            json.writeNumber(row.value());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
