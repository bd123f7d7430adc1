package dev.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.dsl.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// What `check` has found, for editors: a JSON array with an object for each problem, one on each line.
final class FindingsJson {
    private FindingsJson() {}

    static String of(List<Findings> all, Console console) {
        var objects = all.stream()
                .flatMap(findings -> findings.bySeverity().map(problem -> object(problem, findings, console)))
                .toList();
        return objects.isEmpty() ? "[]" : "[\n" + String.join(",\n", objects) + "\n]";
    }

    private static String object(Problem problem, Findings findings, Console console) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            write(problem, findings, console, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    /// Columns count from 1, in characters; `endColumn` is that of the character behind the last.
    private static void write(Problem problem, Findings findings, Console console, JsonGenerator json)
            throws IOException {
        var at = problem.at();
        json.writeStartObject();
        json.writeStringField("file", Scenarios.shown(findings.main(), at.file(), console));
        json.writeNumberField("line", Math.max(1, at.line()));
        json.writeNumberField("column", Math.max(1, at.column()));
        json.writeNumberField("endColumn", Math.max(1, at.column()) + Math.max(0, at.length()));
        json.writeStringField("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("message", problem.message());
        json.writeStringField("remedy", problem.remedy());
        json.writeEndObject();
    }
}
