package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Scene;
import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every agent's workflow tree over time.
final class PlanHistories implements Observer {
    private final Map<String, PlanHistory> agents = new LinkedHashMap<>();

    @Override
    public void start(Scene scene) {
        scene.factions().forEach(this::of);
    }

    @Override
    public void tick(Scene scene, TickLine line) {
        long tick = line.tick();
        for (var entry : line.entries()) {
            switch (entry) {
                case Entry.Grew it -> of(it.agent()).grew(tick, it);
                case Entry.Moved it -> of(it.agent()).moved(tick, it);
                case Entry.Rewrote it -> of(it.agent()).rewrote(tick, it);
                case Entry.GaveUp it -> of(it.agent()).gaveUp(tick, it);
                case Entry.Happened _, Entry.Decided _, Entry.Judged _, Entry.Told _, Entry.Stepped _, Entry.Answered _,
                        Entry.Proposed _, Entry.Bargained _, Entry.Contracted _ -> {}
            }
        }
    }

    private PlanHistory of(String agent) {
        return agents.computeIfAbsent(agent, _ -> new PlanHistory());
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("plans");
        for (var agent : agents.entrySet()) {
            json.writeStartObject();
            json.writeStringField("agent", agent.getKey());
            agent.getValue().write(json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
