package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.Census;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Samples;
import dev.entente.cli.chronicle.Scene;
import dev.entente.engine.journal.TickLine;
import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;

/// Numbers of each faction over time.
final class Series implements Observer {
    private final Samples samples = new Samples();
    private boolean regions;
    private boolean armies;
    private boolean gold;

    @Override
    public void start(Scene scene) {
        regions = scene.atlas().hasRegions();
        armies = scene.atlas().hasArmies();
        gold = scene.atlas().hasGold();
        samples.start(scene);
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        samples.tick(scene, line);
    }

    @Override
    public void end(Scene scene) {
        samples.end(scene);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("series");
        json.writeArrayFieldStart("sample");
        for (var sample : samples.all()) {
            json.writeNumber(sample.tick());
        }
        json.writeEndArray();
        write(json, "regions", regions, Census.Row::regions);
        write(json, "army", armies, Census.Row::army);
        write(json, "gold", gold, Census.Row::gold);
        json.writeEndObject();
    }

    private void write(JsonGenerator json, String name, boolean known, ToLongFunction<Census.Row> value)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var sample : known ? samples.all() : List.<Samples.Sample>of()) {
            var rows = sample.census().rows();
            json.writeArray(rows.stream().mapToLong(value).toArray(), 0, rows.size());
        }
        json.writeEndArray();
    }
}
