package dev.entente.world;

/// Detaches an entity from the world before it is removed, in the order of the schema.
///
/// Costs nothing more than a look at the counts where nothing refers to it; otherwise it looks at every entity that
/// could.
final class Removal {
    private final State state;
    private final Writer writer;

    Removal(State state, Writer writer) {
        this.state = state;
        this.writer = writer;
    }

    void clear(int entity) {
        for (int attribute = 0; attribute < state.schema().attributes(); attribute++) {
            if (state.schema().refType(attribute) == state.population().type(entity)) {
                clear(attribute, entity);
            }
        }
        for (int relation = 0; relation < state.schema().relations(); relation++) {
            unlink(relation, entity);
        }
    }

    private void clear(int attribute, int entity) {
        int owner = state.schema().attributeType(attribute);
        var population = state.population();
        for (int i = 0; i < population.count(owner) && state.references(entity) > 0; i++) {
            if (state.get(attribute, population.at(owner, i)) == entity) {
                writer.set(attribute, population.at(owner, i), -1);
            }
        }
    }

    private void unlink(int relation, int entity) {
        var links = state.links(relation);
        for (int i = links.degree(entity) - 1; i >= 0; i--) {
            writer.unlink(relation, entity, links.neighbour(entity, i));
        }
        int from = state.schema().relationFrom(relation);
        for (int i = 0; links.incoming(entity) > 0; i++) {
            unlinkFrom(relation, state.population().at(from, i), entity);
        }
    }

    private void unlinkFrom(int relation, int from, int entity) {
        if (state.links(relation).related(from, entity)) {
            writer.unlink(relation, from, entity);
        }
    }
}
