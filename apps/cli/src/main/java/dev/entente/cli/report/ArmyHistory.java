package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Scene;
import dev.entente.engine.journal.TickLine;
import dev.entente.world.Changes.Op;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Whose armies stood where, and how strong, noted where it changed. An army without strength counts as gone.
final class ArmyHistory implements Observer {
    private record Row(long tick, int army, String name, long faction, String region, long strength) {
        boolean same(Row other) {
            return faction == other.faction && region.equals(other.region) && strength == other.strength;
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Row> last = new HashMap<>();

    @Override
    public void start(Scene scene) {
        if (known(scene)) {
            scene.atlas().armies().forEach(army -> note(scene, army));
        }
    }

    private static boolean known(Scene scene) {
        return scene.atlas().hasArmies() && scene.atlas().ofArmy("at") >= 0;
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        if (!known(scene)) {
            return;
        }
        var touched = new TreeSet<Integer>();
        for (int i = 0; i < line.size(); i++) {
            if (line.op(i) != Op.LINK && line.op(i) != Op.UNLINK
                    && scene.world().type(line.entity(i)) == scene.atlas().army()) {
                touched.add(line.entity(i));
            }
        }
        touched.forEach(army -> note(scene, army));
    }

    private void note(Scene scene, int army) {
        var row = row(scene, army);
        var before = last.put(army, row);
        if (before == null ? !row.region().isEmpty() : !row.same(before)) {
            rows.add(row);
        }
    }

    private static Row row(Scene scene, int army) {
        var world = scene.world();
        var atlas = scene.atlas();
        long at = world.exists(army) ? world.get(atlas.ofArmy("at"), army) : -1;
        long strength = at < 0 ? 0 : world.get(atlas.ofArmy("strength"), army);
        var region = strength <= 0 ? "" : world.name((int) at);
        long owner = world.exists(army) ? world.get(atlas.ofArmy("owner"), army) : -1;
        return new Row(scene.tick(), army, scene.names().of(army), Territory.place(scene, owner), region, strength);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("armies");
        for (var row : rows) {
            json.writeStartArray();
            json.writeNumber(row.tick());
            json.writeNumber(row.army());
            json.writeString(row.name());
            json.writeNumber(row.faction());
            if (row.region().isEmpty()) {
                json.writeNumber(-1);
            } else {
                json.writeString(row.region());
            }
            json.writeNumber(row.strength());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
