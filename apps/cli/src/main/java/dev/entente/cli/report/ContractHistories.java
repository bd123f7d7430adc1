package dev.entente.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.entente.cli.chronicle.Observer;
import dev.entente.cli.chronicle.Scene;
import dev.entente.engine.Entry;
import dev.entente.engine.journal.TickLine;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every contract that was offered, in the order in which it was first heard of.
final class ContractHistories implements Observer {
    private final Map<String, ContractHistory> contracts = new LinkedHashMap<>();

    @Override
    public void tick(Scene scene, TickLine line) {
        long tick = line.tick();
        for (var entry : line.entries()) {
            if (entry instanceof Entry.Contracted act) {
                of(act.contract(), tick).acted(tick, act);
            } else if (entry instanceof Entry.Bargained move) {
                of(move.contract(), tick).bargained(tick, move);
            }
        }
    }

    private ContractHistory of(String contract, long tick) {
        return contracts.computeIfAbsent(contract, name -> new ContractHistory(name, tick));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("contracts");
        for (var contract : contracts.values()) {
            contract.write(json);
        }
        json.writeEndArray();
    }
}
