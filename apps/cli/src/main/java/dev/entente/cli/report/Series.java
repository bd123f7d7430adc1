package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.Census;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Scene;
import dev.entente.engine.journal.TickLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Numbers of each faction over time. When there are too many, every other one is dropped and half as many are taken.
final class Series implements Observer {
    private static final int MOST = 800;

    private record Sample(long tick, Census census) {}

    private List<Sample> samples = new ArrayList<>();
    private long every = 1;
    private boolean regions;
    private boolean armies;
    private boolean gold;

    @Override
    public void start(Scene scene) {
        regions = scene.atlas().hasRegions();
        armies = scene.atlas().hasArmies();
        gold = scene.atlas().hasGold();
        samples.add(new Sample(scene.tick(), scene.census()));
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        if (line.tick() % every == 0) {
            samples.add(new Sample(line.tick(), scene.census()));
        }
        if (samples.size() > MOST) {
            every *= 2;
            samples = new ArrayList<>(samples.stream().filter(sample -> sample.tick() % every == 0).toList());
        }
    }

    @Override
    public void end(Scene scene) {
        if (samples.getLast().tick() != scene.tick()) {
            samples.add(new Sample(scene.tick(), scene.census()));
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("series");
        json.writeArrayFieldStart("sample");
        for (var sample : samples) {
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
        for (var sample : known ? samples : List.<Sample>of()) {
            var rows = sample.census().rows();
            json.writeArray(rows.stream().mapToLong(value).toArray(), 0, rows.size());
        }
        json.writeEndArray();
    }
}
