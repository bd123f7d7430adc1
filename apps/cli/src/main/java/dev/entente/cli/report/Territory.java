package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.Atlas;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Scene;
import dev.entente.engine.journal.TickLine;
import dev.entente.world.Changes.Op;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The map: regions that have a place, roads between them, and who owned, walled and marched where and when.
final class Territory implements Observer {
    private static final String[] FLAGS = {"town", "pass", "north"};

    private record Region(String id, String name, long x, long y, String terrain, String resource, List<String> flags) {}

    private record Road(long tick, String from, String to) {}

    private final List<Region> regions = new ArrayList<>();
    private final List<Road> roads = new ArrayList<>();
    private final History owners = new History();
    private final History walls = new History();
    private final ArmyHistory armies = new ArmyHistory();
    private long begin;
    private boolean placed;

    @Override
    public void start(Scene scene) {
        begin = scene.tick();
        var atlas = scene.atlas();
        placed = atlas.ofRegion("x") >= 0 && atlas.ofRegion("y") >= 0;
        if (placed) {
            atlas.regions().forEach(region -> {
                regions.add(region(scene, region));
                note(scene, region);
            });
            atlas.regions().forEach(region -> roads(scene, region));
            armies.start(scene);
        }
    }

    private static Region region(Scene scene, int region) {
        var atlas = scene.atlas();
        return new Region(
                scene.world().name(region),
                scene.names().of(region),
                atlas.number(atlas.ofRegion("x"), region, 0),
                atlas.number(atlas.ofRegion("y"), region, 0),
                atlas.text(atlas.ofRegion("terrain"), region),
                atlas.text(atlas.ofRegion("resource"), region),
                List.of(FLAGS).stream().filter(flag -> atlas.number(atlas.ofRegion(flag), region, 0) == 1).toList());
    }

    private void roads(Scene scene, int region) {
        int road = scene.atlas().road();
        int degree = road < 0 ? 0 : scene.world().degree(road, region);
        IntStream.range(0, degree)
                .map(i -> scene.world().neighbour(road, region, i))
                .filter(other -> other > region)
                .forEach(other -> road(scene, begin, region, other));
    }

    private void road(Scene scene, long tick, int from, int to) {
        roads.add(new Road(tick, scene.world().name(from), scene.world().name(to)));
    }

    private void note(Scene scene, int region) {
        var atlas = scene.atlas();
        var name = scene.world().name(region);
        if (atlas.ofRegion("owner") >= 0) {
            owners.note(scene.tick(), name, place(scene, scene.world().get(atlas.ofRegion("owner"), region)));
        }
        if (atlas.ofRegion("wall") >= 0) {
            walls.note(scene.tick(), name, scene.world().get(atlas.ofRegion("wall"), region));
        }
    }

    /// {@return the place of a faction in the list of factions, -1 for nobody}
    static long place(Scene scene, long faction) {
        return faction < 0 ? -1 : scene.factions().indexOf(scene.world().name((int) faction));
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        if (!placed) {
            return;
        }
        var atlas = scene.atlas();
        int owner = atlas.ofRegion("owner");
        int wall = atlas.ofRegion("wall");
        for (int i = 0; i < line.size(); i++) {
            boolean set = line.op(i) == Op.SET || line.op(i) == Op.ADD;
            if (set && (line.what(i) == owner || line.what(i) == wall) && scene.world().exists(line.entity(i))) {
                note(scene, line.entity(i));
            } else if (line.op(i) == Op.LINK && line.what(i) == atlas.road()) {
                road(scene, line.tick(), line.entity(i), (int) line.value(i));
            }
        }
        armies.tick(scene, line);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("regions");
        for (var region : regions) {
            write(json, region);
        }
        json.writeEndArray();
        write(json, "roads", false);
        write(json, "roadsAdded", true);
        owners.write(json, "owners");
        walls.write(json, "walls");
        armies.write(json);
    }

    private static void write(JsonGenerator json, Region region) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", region.id());
        json.writeStringField("name", region.name());
        json.writeNumberField("x", region.x());
        json.writeNumberField("y", region.y());
        json.writeStringField("terrain", region.terrain());
        json.writeStringField("resource", region.resource());
        for (var flag : FLAGS) {
            json.writeBooleanField(flag, region.flags().contains(flag));
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, String field, boolean later) throws IOException {
        json.writeArrayFieldStart(field);
        for (var road : roads) {
            if (road.tick() > begin == later) {
                json.writeStartArray();
                if (later) {
                    json.writeNumber(road.tick());
                }
                json.writeString(road.from());
                json.writeString(road.to());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }
}
