package dev.entente.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.agents.model.ConfiguredModels;
import dev.entente.agents.model.MindSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente minds`
@Command(
        name = "minds",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Lists the minds that speak through models, and whether they can.",
        footer = {"", "entente minds test NAME asks one of them a question.", "Exit code 1: one of them cannot start; it says why."})
final class MindsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ModelOptions models = new ModelOptions();

    @Option(names = "--json", description = "Print an array instead.")
    private boolean json;

    MindsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var survey = models.survey(console);
        var minds = survey.minds().values();
        if (json) {
            console.out().println(json(minds));
        } else {
            Columns.lines(rows(minds)).forEach(console.out()::println);
        }
        if (minds.isEmpty()) {
            console.err().println("No mind speaks through a model yet. Maybe write entente.mind.NAME.provider=... into entente.properties.");
        }
        survey.mistakes().forEach(mistake -> console.err().println("entente: " + mistake));
        return survey.mistakes().isEmpty() ? 0 : Refusal.BAD_INPUT;
    }

    private List<List<String>> rows(Collection<MindSettings> minds) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("mind", "provider", "model", "address", "key", "then"));
        for (var mind : minds) {
            rows.add(List.of(
                    mind.name(),
                    mind.provider(),
                    mind.model(),
                    ConfiguredModels.address(mind),
                    key(mind),
                    String.join(", ", ladder(mind))));
        }
        rows.add(List.of("rules", "", "", "", "", ""));
        return rows;
    }

    private String key(MindSettings mind) {
        return mind.key().isEmpty() ? "none" : "%s, %s".formatted(mind.key(), isSet(mind) ? "set" : "not set");
    }

    private boolean isSet(MindSettings mind) {
        return !console.environment().getOrDefault(mind.key(), "").isBlank();
    }

    private static List<String> ladder(MindSettings mind) {
        var ladder = new ArrayList<>(mind.ladder());
        ladder.add("rules");
        return ladder;
    }

    private String json(Collection<MindSettings> minds) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (var mind : minds) {
                write(json, mind);
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    private void write(JsonGenerator json, MindSettings mind) throws IOException {
        json.writeStartObject();
        json.writeStringField("mind", mind.name());
        json.writeStringField("provider", mind.provider());
        json.writeStringField("model", mind.model());
        json.writeStringField("address", ConfiguredModels.address(mind));
        json.writeStringField("key", mind.key());
        json.writeBooleanField("set", mind.key().isEmpty() || isSet(mind));
        json.writeArrayFieldStart("ladder");
        for (var next : mind.ladder()) {
            json.writeString(next);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
