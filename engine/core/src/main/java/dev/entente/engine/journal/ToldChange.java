package dev.entente.engine.journal;

import dev.entente.world.Kind;
import dev.entente.world.View;

/// A change in words, such as `Wolves.gold` and `90`.
///
/// @param what the cell, the entity or the link
/// @param value what became of it
record ToldChange(String what, String value) {

    static ToldChange of(View view, TickLine line, int i) {
        return switch (line.op(i)) {
            case SET, ADD -> new ToldChange(
                    name(view, line.entity(i)) + "." + view.schema().attributeName(line.what(i)), value(view, line, i));
            case CREATE -> new ToldChange(
                    "%s %s".formatted(view.schema().typeName(line.what(i)), line.text(i)), "created");
            case REMOVE -> new ToldChange(name(view, line.entity(i)), "removed");
            case LINK -> new ToldChange(pair(view, line, i), "linked");
            case UNLINK -> new ToldChange(pair(view, line, i), "unlinked");
        };
    }

    private static String pair(View view, TickLine line, int i) {
        return "%s(%s, %s)".formatted(
                view.schema().relationName(line.what(i)), name(view, line.entity(i)), name(view, (int) line.value(i)));
    }

    private static String value(View view, TickLine line, int i) {
        Kind kind = view.schema().attributeKind(line.what(i));
        return switch (kind) {
            case TEXT -> line.text(i);
            case REF -> line.value(i) < 0 ? "none" : name(view, (int) line.value(i));
            case BOOL -> String.valueOf(line.value(i) != 0);
            case INT -> String.valueOf(line.value(i));
        };
    }

    private static String name(View view, int entity) {
        return entity >= 0 && entity < view.entities() ? view.name(entity) : "#" + entity;
    }

    @Override
    public String toString() {
        return what + " = " + value;
    }
}
