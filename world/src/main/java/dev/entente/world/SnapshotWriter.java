package dev.entente.world;

import java.io.DataOutput;
import java.io.IOException;

/// Writes a state so that [SnapshotReader] can read it.
final class SnapshotWriter {
    private final State state;
    private final SnapshotOutput output = new SnapshotOutput();

    private SnapshotWriter(State state) {
        this.state = state;
    }

    static void write(State state, DataOutput output) throws IOException {
        var writer = new SnapshotWriter(state);
        writer.all();
        writer.output.writeTo(output);
    }

    private void all() {
        SchemaCodec.write(state.schema(), output);
        output.number(state.seed());
        output.number(state.tick());
        output.number(state.hash());
        symbols();
        entities();
        cells();
        links();
    }

    private void symbols() {
        var symbols = state.symbols();
        output.number(symbols.size());
        for (int symbol = 0; symbol < symbols.size(); symbol++) {
            output.text(symbols.text(symbol));
        }
    }

    private void entities() {
        var population = state.population();
        output.number(population.size());
        for (int entity = 0; entity < population.size(); entity++) {
            output.number(population.type(entity));
            output.number(population.name(entity));
            output.truth(population.exists(entity));
        }
    }

    private void cells() {
        for (int attribute = 0; attribute < state.schema().attributes(); attribute++) {
            int type = state.schema().attributeType(attribute);
            for (int i = 0; i < state.population().count(type); i++) {
                output.number(state.get(attribute, state.population().at(type, i)));
            }
        }
    }

    private void links() {
        for (int relation = 0; relation < state.schema().relations(); relation++) {
            int from = state.schema().relationFrom(relation);
            for (int i = 0; i < state.population().count(from); i++) {
                neighbours(state.links(relation), state.population().at(from, i));
            }
        }
    }

    private void neighbours(Links links, int from) {
        output.number(links.degree(from));
        for (int i = 0; i < links.degree(from); i++) {
            output.number(links.neighbour(from, i));
        }
    }
}
