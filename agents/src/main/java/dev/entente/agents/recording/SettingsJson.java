package dev.entente.agents.recording;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.agents.model.MindSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// How a mind is set up, as JSON. Fields are named as in a configuration; durations are in milliseconds.
final class SettingsJson {
    private SettingsJson() {}

    static void write(JsonGenerator json, MindSettings mind) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", mind.name());
        json.writeStringField("provider", mind.provider());
        json.writeStringField("model", mind.model());
        json.writeStringField("base-url", mind.address());
        json.writeStringField("key", mind.key());
        json.writeStringField("structure", Codes.of(mind.structure()));
        json.writeBooleanField("stream", mind.stream());
        json.writeBooleanField("creative", mind.creative());
        write(json, mind.parameters());
        write(json, mind.limits());
        write(json, mind.budget());
        json.writeNumberField("price.input", mind.prices().input());
        json.writeNumberField("price.output", mind.prices().output());
        texts(json, "ladder", mind.ladder());
        texts(json, "repairs", new TreeSet<>(mind.repairs()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, MindSettings.Parameters parameters) throws IOException {
        real(json, "temperature", parameters.temperature());
        real(json, "top-p", parameters.topP());
        number(json, "seed", parameters.seed());
        json.writeNumberField("max-tokens", parameters.maxOutputTokens());
    }

    private static void write(JsonGenerator json, MindSettings.Limits limits) throws IOException {
        json.writeNumberField("timeout", limits.timeout().toMillis());
        json.writeNumberField("concurrency", limits.concurrency());
        json.writeNumberField("queue", limits.queue());
        json.writeNumberField("per-second", limits.perSecond());
        json.writeNumberField("max-characters", limits.characters());
        json.writeNumberField("retries", limits.retries());
    }

    private static void write(JsonGenerator json, MindSettings.Budget budget) throws IOException {
        json.writeNumberField("attempts", budget.attempts());
        number(json, "tokens", budget.tokens());
        if (budget.time().isPresent()) {
            json.writeNumberField("time", budget.time().get().toMillis());
        }
        real(json, "money", budget.money());
        number(json, "run-tokens", budget.runTokens());
        real(json, "run-money", budget.runMoney());
    }

    private static void number(JsonGenerator json, String name, OptionalLong value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsLong());
        }
    }

    private static void real(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsDouble());
        }
    }

    private static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static MindSettings read(Fields fields) {
        return new MindSettings(
                fields.text("name"),
                fields.text("provider"),
                fields.text("model"),
                fields.text("base-url"),
                fields.text("key"),
                fields.constant("structure", MindSettings.Structure.class),
                fields.flag("stream"),
                fields.flag("creative"),
                parameters(fields),
                limits(fields),
                budget(fields),
                new MindSettings.Prices(fields.real("price.input"), fields.real("price.output")),
                fields.texts("ladder"),
                Set.copyOf(fields.texts("repairs")));
    }

    private static MindSettings.Parameters parameters(Fields fields) {
        return new MindSettings.Parameters(
                fields.realIfThere("temperature"),
                fields.realIfThere("top-p"),
                fields.numberIfThere("seed"),
                fields.count("max-tokens"));
    }

    private static MindSettings.Limits limits(Fields fields) {
        return new MindSettings.Limits(
                Duration.ofMillis(fields.number("timeout")),
                fields.count("concurrency"),
                fields.count("queue"),
                fields.real("per-second"),
                fields.count("max-characters"),
                fields.count("retries"));
    }

    private static MindSettings.Budget budget(Fields fields) {
        return new MindSettings.Budget(
                fields.count("attempts"),
                fields.numberIfThere("tokens"),
                fields.has("time") ? Optional.of(Duration.ofMillis(fields.number("time"))) : Optional.empty(),
                fields.realIfThere("money"),
                fields.numberIfThere("run-tokens"),
                fields.realIfThere("run-money"));
    }
}
