package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.MindTally;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Scene;
import dev.entente.cli.chronicle.Story;
import dev.entente.cli.chronicle.TableRow;
import dev.entente.cli.chronicle.Tally;
import dev.entente.engine.journal.TickLine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Gathers what the report page shows, as one JSON document.
///
/// Numbers of factions and regions in it are places in its own lists, ids of regions their names in the scenario. What
/// a scenario has nothing for is an empty list.
public final class ReportData implements Observer {
    private final Story story;
    private final Tally tally;
    private final Territory territory = new Territory();
    private final Series series = new Series();
    private final PlanHistories plans = new PlanHistories();
    private final ContractHistories contracts = new ContractHistories();
    private final VerdictCounts verdicts = new VerdictCounts();
    private final List<Observer> parts = List.of(territory, series, plans, contracts, verdicts);
    private List<String> factions = List.of();
    private MindTally minds = new MindTally();

    /// What is known of a run beside its journal.
    ///
    /// @param hash 16 hex digits
    /// @param winner empty where nobody won
    /// @param entente the version that ran it
    public record Heading(String scenario, long seed, long ticks, String hash, String winner, String entente) {}

    /// Gathers from the same playback as a story and a tally.
    public ReportData(Story story, Tally tally) {
        this.story = story;
        this.tally = tally;
    }

    /// Shows what minds that speak through models were worth, too.
    public void minds(MindTally tally) {
        minds = tally;
    }

    @Override
    public void start(Scene scene) {
        factions = scene.factions();
        parts.forEach(part -> part.start(scene));
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        parts.forEach(part -> part.tick(scene, line));
    }

    @Override
    public void end(Scene scene) {
        parts.forEach(part -> part.end(scene));
    }

    /// {@return the document}
    public String json(Heading heading) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            write(heading, json);
            factions(json);
            territory.write(json);
            series.write(json);
            plans.write(json);
            contracts.write(json);
            verdicts.write(json);
            new MindSection(minds).write(json);
            story(json);
            table(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be written", impossible);
        }
        return text.toString();
    }

    private static void write(Heading heading, JsonGenerator json) throws IOException {
        json.writeStringField("scenario", heading.scenario());
        json.writeNumberField("seed", heading.seed());
        json.writeNumberField("ticks", heading.ticks());
        json.writeStringField("hash", heading.hash());
        json.writeStringField("winner", heading.winner());
        json.writeStringField("entente", heading.entente());
    }

    private void factions(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("factions");
        for (var faction : factions) {
            json.writeStartObject();
            json.writeStringField("name", faction);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void story(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("story");
        for (var turn : story.all()) {
            json.writeStartObject();
            json.writeNumberField("tick", turn.tick());
            json.writeNumberField("weight", turn.weight());
            json.writeStringField("agent", turn.agent());
            json.writeStringField("text", turn.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void table(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("table");
        for (TableRow row : tally.rows()) {
            json.writeStartObject();
            json.writeStringField("faction", row.faction());
            for (var value : row.values().entrySet()) {
                json.writeNumberField(value.getKey(), value.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
