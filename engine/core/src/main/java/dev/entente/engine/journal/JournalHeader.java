package dev.entente.engine.journal;

import dev.entente.world.Kind;
import dev.entente.world.Schema;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The first line of a journal: whose it is, and what its numbers stand for.
///
/// @param start the tick of the state that the journal begins with: 0, or where a fork branched
/// @param hash that state's hash
/// @param types names by type id
/// @param attributes by attribute id
/// @param relations by relation id
/// @param entities those of the state that the journal begins with
public record JournalHeader(
        String scenario,
        long seed,
        long start,
        long hash,
        List<String> types,
        List<Attribute> attributes,
        List<Relation> relations,
        List<Entity> entities) {

    /// The version of the journal that this code reads and writes.
    public static final int FORMAT = 1;

    public JournalHeader {
        types = List.copyOf(types);
        attributes = List.copyOf(attributes);
        relations = List.copyOf(relations);
        entities = List.copyOf(entities);
    }

    /// @param kind `int`, `bool`, `text` or `ref`
    public record Attribute(String type, String name, String kind) {}

    /// @param from the type of the first entity
    public record Relation(String name, String from, String to, boolean symmetric) {}

    /// @param id as in the changes
    public record Entity(int id, String type, String name) {}

    /// {@return the header of a journal that begins with the state `view` is in now}
    public static JournalHeader of(String scenario, View view) {
        var schema = view.schema();
        return new JournalHeader(
                scenario,
                view.seed(),
                view.tick(),
                view.hash(),
                IntStream.range(0, schema.types()).mapToObj(schema::typeName).toList(),
                IntStream.range(0, schema.attributes()).mapToObj(id -> attribute(schema, id)).toList(),
                IntStream.range(0, schema.relations()).mapToObj(id -> relation(schema, id)).toList(),
                entities(view));
    }

    private static Attribute attribute(Schema schema, int id) {
        return new Attribute(
                schema.typeName(schema.attributeType(id)), schema.attributeName(id), word(schema.attributeKind(id)));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Relation relation(Schema schema, int id) {
        return new Relation(
                schema.relationName(id),
                schema.typeName(schema.relationFrom(id)),
                schema.typeName(schema.relationTo(id)),
                schema.symmetric(id));
    }

    private static List<Entity> entities(View view) {
        var entities = new ArrayList<Entity>();
        for (int id = 0; id < view.entities(); id++) {
            if (view.exists(id)) {
                entities.add(new Entity(id, view.schema().typeName(view.type(id)), view.name(id)));
            }
        }
        return entities;
    }
}
