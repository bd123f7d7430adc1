package dev.entente.world;

/// A view over another, which shows what that one shows but for what is overridden.
public abstract class Overlay implements View {
    /// {@return the view below}
    protected abstract View under();

    @Override
    public Schema schema() {
        return under().schema();
    }

    @Override
    public long seed() {
        return under().seed();
    }

    @Override
    public long tick() {
        return under().tick();
    }

    @Override
    public long get(int attribute, int entity) {
        return under().get(attribute, entity);
    }

    @Override
    public boolean exists(int entity) {
        return under().exists(entity);
    }

    @Override
    public int type(int entity) {
        return under().type(entity);
    }

    @Override
    public String name(int entity) {
        return under().name(entity);
    }

    @Override
    public int entity(String name) {
        return under().entity(name);
    }

    @Override
    public int entities() {
        return under().entities();
    }

    @Override
    public int count(int type) {
        return under().count(type);
    }

    @Override
    public int at(int type, int index) {
        return under().at(type, index);
    }

    @Override
    public boolean related(int relation, int from, int to) {
        return under().related(relation, from, to);
    }

    @Override
    public int degree(int relation, int from) {
        return under().degree(relation, from);
    }

    @Override
    public int neighbour(int relation, int from, int index) {
        return under().neighbour(relation, from, index);
    }

    @Override
    public long revision(int relation) {
        return under().revision(relation);
    }

    @Override
    public String text(long symbol) {
        return under().text(symbol);
    }

    @Override
    public long symbol(String text) {
        return under().symbol(text);
    }

    @Override
    public long hash() {
        return under().hash();
    }
}
