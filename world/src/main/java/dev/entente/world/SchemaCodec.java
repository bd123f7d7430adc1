package dev.entente.world;

/// Writes a schema into a snapshot and reads it back, as the declarations it was built from.
final class SchemaCodec {
    /// Stands before the kind of a secret attribute.
    private static final String SECRET = "SECRET ";

    /// Stands before the kind of an attribute whose faction sees the secrets of its entity.
    private static final String SHARING = "SHARING ";

    private SchemaCodec() {}

    static void write(Schema schema, SnapshotOutput output) {
        output.number(schema.types());
        for (int type = 0; type < schema.types(); type++) {
            output.text(schema.typeName(type));
            output.number(schema.attributeCount(type));
            for (int i = 0; i < schema.attributeCount(type); i++) {
                attribute(schema, schema.attributeAt(type, i), output);
            }
        }
        output.number(schema.relations());
        for (int relation = 0; relation < schema.relations(); relation++) {
            relation(schema, relation, output);
        }
    }

    private static void attribute(Schema schema, int id, SnapshotOutput output) {
        var attribute = schema.declared(id);
        output.text(attribute.name());
        output.text((attribute.secret() ? SECRET : "") + (attribute.sharing() ? SHARING : "") + attribute.kind().name());
        switch (attribute.kind()) {
            case INT, BOOL -> output.number(attribute.initial());
            case TEXT -> output.text(attribute.text());
            case REF -> output.text(schema.typeName(attribute.refersTo()));
        }
    }

    private static void relation(Schema schema, int relation, SnapshotOutput output) {
        output.text(schema.relationName(relation));
        output.text(schema.typeName(schema.relationFrom(relation)));
        output.text(schema.typeName(schema.relationTo(relation)));
        output.truth(schema.symmetric(relation));
    }

    static Schema read(SnapshotInput input) {
        var builder = Schema.builder();
        for (int types = input.count(); types > 0; types--) {
            builder.type(input.text());
            for (int attributes = input.count(); attributes > 0; attributes--) {
                attribute(builder, input);
            }
        }
        for (int relations = input.count(); relations > 0; relations--) {
            builder.relation(input.text(), input.text(), input.text(), input.truth());
        }
        return builder.build();
    }

    private static void attribute(Schema.Builder builder, SnapshotInput input) {
        var name = input.text();
        var written = input.text();
        var kind = Kind.valueOf(written.substring(written.lastIndexOf(' ') + 1));
        switch (kind) {
            case INT, BOOL -> builder.attribute(name, kind, input.number());
            case TEXT -> builder.attribute(name, input.text());
            case REF -> builder.reference(name, input.text());
        }
        if (written.startsWith(SECRET)) {
            builder.secret();
        }
        if (written.contains(SHARING)) {
            builder.sharing();
        }
    }
}
