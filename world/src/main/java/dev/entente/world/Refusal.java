package dev.entente.world;

import java.util.function.LongPredicate;

/// The words for arguments that a world cannot take.
final class Refusal {
    private final State state;

    Refusal(State state) {
        this.state = state;
    }

    static long unlessTruth(String attribute, long value) {
        if (value != 0 && value != 1) {
            throw new IllegalArgumentException(
                    "attribute (%s) must be 0 or 1, not (%s).\nMaybe declare it as a number."
                            .formatted(attribute, value));
        }
        return value;
    }

    IllegalArgumentException noCell(int attribute, int entity) {
        return new IllegalArgumentException(
                "attribute (%s) must be read and written on an existing %s, but %s.\nMaybe ask exists(entity) first."
                        .formatted(attribute(attribute), owner(attribute), whatIs(entity)));
    }

    IllegalArgumentException noEntity(int entity) {
        return new IllegalArgumentException(
                "entity (%s) must exist, but %s.\nMaybe ask exists(entity) first.".formatted(entity, whatIs(entity)));
    }

    IllegalArgumentException noId(int entity) {
        return new IllegalArgumentException("entity (%s) must be from 0 to %s, the entities created so far"
                .formatted(entity, state.population().size() - 1));
    }

    void unlessType(int type) {
        unlessDeclared("type", type, state.schema().types());
    }

    int unlessAttribute(int attribute) {
        return unlessDeclared("attribute", attribute, state.schema().attributes());
    }

    int unlessRelation(int relation) {
        return unlessDeclared("relation", relation, state.schema().relations());
    }

    private static int unlessDeclared(String what, int id, int count) {
        if (id < 0 || id >= count) {
            throw new IllegalArgumentException(
                    "%s (%s) must be declared: from 0 to %s.\nMaybe look it up in the schema by name."
                            .formatted(what, id, count - 1));
        }
        return id;
    }

    IllegalArgumentException nameTaken(String name) {
        return new IllegalArgumentException(
                "entity name (%s) must be unused, but %s.\nMaybe leave the name empty, and one is made up."
                        .formatted(name, whatIs(state.population().holder(state.symbols().find(name)))));
    }

    IllegalArgumentException noNumber(int attribute) {
        return new IllegalArgumentException("attribute (%s) must be a number to be added to, but it is a %s"
                .formatted(attribute(attribute), state.schema().attributeKind(attribute)));
    }

    IllegalArgumentException notLinkable(int relation, int from, int to) {
        var schema = state.schema();
        return new IllegalArgumentException(
                "relation (%s) must lead from an existing %s to an existing %s, but %s and %s".formatted(
                        schema.relationName(relation),
                        schema.typeName(schema.relationFrom(relation)),
                        schema.typeName(schema.relationTo(relation)),
                        whatIs(from),
                        whatIs(to)));
    }

    IllegalArgumentException noText(long symbol) {
        return new IllegalArgumentException("text (%s) must be from 0 to %s, the texts mentioned so far"
                .formatted(symbol, state.symbols().size() - 1));
    }

    IllegalArgumentException outOfOrder(int entity) {
        return new IllegalArgumentException(
                "created entity (%s) must have the next id (%s).\nMaybe a change is missing, or applied twice."
                        .formatted(entity, state.population().size()));
    }

    /// Refuses a value that an attribute cannot hold.
    void unlessHolds(int attribute, long value) {
        switch (state.schema().attributeKind(attribute)) {
            case INT -> {}
            case BOOL -> unlessTruth(attribute(attribute), value);
            case TEXT -> unlessHolds(attribute, value, "a number that symbol(text) gave", state.symbols()::knows);
            case REF -> unlessHolds(attribute, value, "-1 or an existing " + referred(attribute), it ->
                    it == -1 || exists(it, state.schema().refType(attribute)));
        }
    }

    private void unlessHolds(int attribute, long value, String expected, LongPredicate allowed) {
        if (!allowed.test(value)) {
            throw new IllegalArgumentException(
                    "attribute (%s) must be %s, not (%s)".formatted(attribute(attribute), expected, value));
        }
    }

    private boolean exists(long entity, int type) {
        return entity == (int) entity && state.population().exists((int) entity, type);
    }

    private String referred(int attribute) {
        return state.schema().typeName(state.schema().refType(attribute));
    }

    private String owner(int attribute) {
        return state.schema().typeName(state.schema().attributeType(attribute));
    }

    /// {@return an attribute with its type, such as `Faction.gold`}
    String attribute(int attribute) {
        return owner(attribute) + "." + state.schema().attributeName(attribute);
    }

    private String whatIs(int entity) {
        var population = state.population();
        if (!population.created(entity)) {
            return "there is no entity (%s)".formatted(entity);
        }
        var typed = "%s is a %s".formatted(state.name(entity), state.schema().typeName(population.type(entity)));
        return population.exists(entity) ? typed : typed + " that was removed";
    }
}
