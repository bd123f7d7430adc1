package dev.entente.world;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// What is true, and since when.
///
/// Created empty for a [Schema]; changed by its [Writer] alone. Reading and writing from several threads at once is not
/// safe; reading is, as long as nobody writes.
public final class World implements View {
    private final State state;
    private final Refusal refusal;
    private boolean writerTaken;

    private World(State state) {
        this.state = state;
        this.refusal = new Refusal(state);
    }

    /// {@return a world in which nothing exists yet, at tick 0}
    public static World create(Schema schema, long seed) {
        return new World(new State(schema, seed, schema.symbols()));
    }

    /// Reads what [#write] wrote, and not a byte more.
    ///
    /// @throws DamagedSnapshotException if it is cut off, or was not written so
    /// @throws IOException if the input fails otherwise
    public static World read(DataInput input) throws IOException {
        return new World(SnapshotReader.read(input));
    }

    /// Writes the whole state: schema, seed, tick, texts, entities, attributes, links in their order.
    ///
    /// The same history gives the same bytes, and so does a world that was read. Changes not drained are left out.
    public void write(DataOutput output) throws IOException {
        SnapshotWriter.write(state, output);
    }

    /// {@return a world in the same state that shares nothing mutable, and whose writer can be taken anew}
    public World copy() {
        return new World(state.copy());
    }

    /// Takes the only way to change this world.
    ///
    /// @throws IllegalStateException if it was taken before
    public Writer writer() {
        if (writerTaken) {
            throw new IllegalStateException(
                    "the writer of a world must be taken once.\nMaybe write to a copy() instead.");
        }
        writerTaken = true;
        return new Writer(state);
    }

    @Override
    public Schema schema() {
        return state.schema();
    }

    @Override
    public long seed() {
        return state.seed();
    }

    @Override
    public long tick() {
        return state.tick();
    }

    @Override
    public long get(int attribute, int entity) {
        if (!state.has(attribute, entity)) {
            throw refusal.noCell(attribute, entity);
        }
        return state.get(attribute, entity);
    }

    @Override
    public boolean exists(int entity) {
        return state.population().exists(entity);
    }

    @Override
    public int type(int entity) {
        return state.population().type(created(entity));
    }

    @Override
    public String name(int entity) {
        return state.name(created(entity));
    }

    private int created(int entity) {
        if (!state.population().created(entity)) {
            throw refusal.noId(entity);
        }
        return entity;
    }

    @Override
    public int entity(String name) {
        return state.population().holder(state.symbols().find(name));
    }

    @Override
    public int entities() {
        return state.population().size();
    }

    @Override
    public int count(int type) {
        return state.population().count(type);
    }

    @Override
    public int at(int type, int index) {
        return state.population().at(type, index);
    }

    @Override
    public boolean related(int relation, int from, int to) {
        return state.links(relation).related(from, to);
    }

    @Override
    public int degree(int relation, int from) {
        return state.links(relation).degree(from);
    }

    @Override
    public int neighbour(int relation, int from, int index) {
        return state.links(relation).neighbour(from, index);
    }

    @Override
    public long revision(int relation) {
        return state.links(relation).revision();
    }

    @Override
    public String text(long symbol) {
        if (!state.symbols().knows(symbol)) {
            throw refusal.noText(symbol);
        }
        return state.symbols().text((int) symbol);
    }

    @Override
    public long symbol(String text) {
        return state.symbols().find(text);
    }

    @Override
    public long hash() {
        return state.hash();
    }
}
