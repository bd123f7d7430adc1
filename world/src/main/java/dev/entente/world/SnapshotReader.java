package dev.entente.world;

import java.io.DataInput;
import java.io.IOException;

/// Reads what [SnapshotWriter] wrote, and believes none of it before it has been checked.
final class SnapshotReader {
    private final SnapshotInput input;
    private final State state;
    private final long hash;

    private SnapshotReader(SnapshotInput input) {
        this.input = input;
        var schema = SchemaCodec.read(input);
        long seed = input.number();
        long tick = input.number();
        this.hash = input.number();
        this.state = new State(schema, seed, symbols(input));
        state.tick(tick);
    }

    static State read(DataInput input) throws IOException {
        var snapshot = SnapshotInput.readFrom(input);
        try {
            return new SnapshotReader(snapshot).all();
        } catch (IllegalArgumentException e) {
            throw DamagedSnapshotException.of(String.valueOf(e.getMessage()), "of a possible world");
        }
    }

    private State all() {
        entities();
        for (int attribute = 0; attribute < state.schema().attributes(); attribute++) {
            column(attribute);
        }
        for (int relation = 0; relation < state.schema().relations(); relation++) {
            links(relation);
        }
        input.end();
        if (state.hash() != hash) {
            throw DamagedSnapshotException.of(
                    "hash %016x".formatted(state.hash()), "of the hash it says (%016x)".formatted(hash));
        }
        return state;
    }

    private static Symbols symbols(SnapshotInput input) {
        var symbols = new Symbols();
        int count = input.count();
        for (int symbol = 0; symbol < count; symbol++) {
            if (symbols.intern(input.text()) != symbol) {
                throw DamagedSnapshotException.of("text %s twice".formatted(symbol), "without repeated texts");
            }
        }
        return symbols;
    }

    private void entities() {
        int count = input.count();
        for (int entity = 0; entity < count; entity++) {
            int type = input.within("type", state.schema().types());
            int name = input.within("name", state.symbols().size());
            if (input.truth()) {
                state.create(type, name);
            } else {
                state.createRemoved(type, name);
            }
        }
    }

    private void column(int attribute) {
        var refusal = new Refusal(state);
        int type = state.schema().attributeType(attribute);
        for (int i = 0; i < state.population().count(type); i++) {
            long value = input.number();
            refusal.unlessHolds(attribute, value);
            state.set(attribute, state.population().at(type, i), value);
        }
    }

    private void links(int relation) {
        int from = state.schema().relationFrom(relation);
        for (int i = 0; i < state.population().count(from); i++) {
            neighbours(relation, state.population().at(from, i));
        }
    }

    private void neighbours(int relation, int from) {
        for (int degree = input.count(); degree > 0; degree--) {
            int to = input.within("entity", state.population().size());
            if (!state.population().exists(to, state.schema().relationTo(relation))) {
                throw DamagedSnapshotException.of("link to entity %s".formatted(to), "of links to existing entities");
            }
            state.appendLink(relation, from, to);
        }
    }
}
