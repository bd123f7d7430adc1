package dev.entente.engine.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.engine.Cause;
import dev.entente.engine.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads one line that a [LineEncoder] wrote. Used once.
final class LineDecoder {
    /// How many numbers a change has.
    static final int WIDTH = 4;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long[] NONE = {};

    private final Texts texts;
    private final List<Cause> causes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private long tick = -1;
    private String hash = "";
    private long[] by = NONE;
    private long[] rows = NONE;

    /// @param texts grows by those that the line mentions first
    LineDecoder(Texts texts) {
        this.texts = texts;
    }

    /// @throws IOException where `line` is not JSON
    /// @throws BrokenLineException where it is not a header of this format
    static JsonNode tree(byte[] line) throws IOException {
        return MAPPER.readTree(line);
    }

    /// @throws IOException where `line` is not JSON
    /// @throws BrokenLineException where it is not a tick
    TickLine tick(byte[] line) throws IOException {
        try (var json = MAPPER.createParser(line)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                field(json, json.currentName());
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
            if (json.nextToken() != null) {
                throw new BrokenLineException("more than one value in a line");
            }
        }
        return new TickLine(tick, Digests.fromHex(hash), causes, causeOfEach(), whole(), entries, texts);
    }

    private void field(JsonParser json, String name) throws IOException {
        var first = json.nextToken();
        switch (name) {
            case "tick" -> tick = json.getLongValue();
            case "hash" -> hash = json.getText();
            case "by" -> by = numbers(json);
            case "changes" -> rows = numbers(json);
            case "causes" -> tree(json).forEach(each -> causes.add(cause(each)));
            case "texts" -> tree(json).forEach(each -> texts.add(each.asText()));
            case "entries" -> tree(json).forEach(each -> entries.add(new EntryReader(each).entry()));
            default -> throw new BrokenLineException("an unknown field (%s) beginning %s".formatted(name, first));
        }
    }

    private static JsonNode tree(JsonParser json) throws IOException {
        return MAPPER.readTree(json);
    }

    private static Cause cause(JsonNode row) {
        return new Cause(
                row.path(0).asText(), (int) HeaderJson.number(row.path(1)), row.path(2).asText());
    }

    private static long[] numbers(JsonParser json) throws IOException {
        expect(json.currentToken(), JsonToken.START_ARRAY);
        var numbers = new long[64];
        int count = 0;
        while (json.nextToken() == JsonToken.VALUE_NUMBER_INT) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = json.getLongValue();
        }
        expect(json.currentToken(), JsonToken.END_ARRAY);
        return Arrays.copyOf(numbers, count);
    }

    private long[] whole() {
        if (rows.length % WIDTH != 0) {
            throw new BrokenLineException("%s numbers that are no changes of %s".formatted(rows.length, WIDTH));
        }
        for (int i = 0; i < rows.length; i += WIDTH) {
            if (!Ops.isKnown(rows[i])) {
                throw new BrokenLineException("change of unknown kind (%s)".formatted(rows[i]));
            }
        }
        return rows;
    }

    /// {@return the cause of each change; the runs must name known causes and cover the changes exactly}
    private int[] causeOfEach() {
        var each = new int[rows.length / WIDTH];
        int covered = 0;
        for (int run = 0; run < by.length; run += 2) {
            long count = run + 1 < by.length ? by[run + 1] : -1;
            if (count < 1 || count > each.length - covered || by[run] < 0 || by[run] >= causes.size()) {
                throw new BrokenLineException("%s changes by cause %s of %s".formatted(count, by[run], causes.size()));
            }
            Arrays.fill(each, covered, covered + (int) count, (int) by[run]);
            covered += (int) count;
        }
        if (covered != each.length) {
            throw new BrokenLineException("causes for %s changes of %s".formatted(covered, each.length));
        }
        return each;
    }

    private static void expect(JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new BrokenLineException("%s instead of %s".formatted(found, expected));
        }
    }
}
