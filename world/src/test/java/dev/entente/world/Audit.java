package dev.entente.world;

import java.util.ArrayList;
import java.util.List;

/// Looks at a whole world through its view, without any of its shortcuts.
final class Audit {
    private final View view;
    private final List<String> lines = new ArrayList<>();
    private long hash;

    private Audit(View view) {
        this.view = view;
    }

    /// {@return everything that can be read, in words}
    static List<String> content(View view) {
        return new Audit(view).all().lines;
    }

    /// {@return the hash, summed up from nothing}
    static long hash(View view) {
        return new Audit(view).all().hash;
    }

    private Audit all() {
        for (int type = 0; type < view.schema().types(); type++) {
            for (int i = 0; i < view.count(type); i++) {
                entity(type, view.at(type, i));
            }
        }
        lines.add("of %s, tick %s".formatted(view.entities(), view.tick()));
        return this;
    }

    private void entity(int type, int entity) {
        lines.add("%s %s %s".formatted(entity, view.schema().typeName(type), view.name(entity)));
        hash += Mix.entity(entity, type, Mix.fnv(view.name(entity)));
        for (int i = 0; i < view.schema().attributeCount(type); i++) {
            cell(view.schema().attributeAt(type, i), entity);
        }
        for (int relation = 0; relation < view.schema().relations(); relation++) {
            links(relation, entity);
        }
    }

    private void cell(int attribute, int entity) {
        long value = view.get(attribute, entity);
        boolean text = view.schema().attributeKind(attribute) == Kind.TEXT;
        lines.add("%s=%s".formatted(view.schema().attributeName(attribute), text ? view.text(value) : value));
        hash += Mix.bits(Mix.cell(attribute, entity) + (text ? Mix.fnv(view.text(value)) : value));
    }

    private void links(int relation, int entity) {
        for (int i = 0; i < view.degree(relation, entity); i++) {
            int to = view.neighbour(relation, entity, i);
            lines.add("%s %s".formatted(view.schema().relationName(relation), to));
            if (!view.schema().symmetric(relation) || entity <= to) {
                hash += Mix.link(relation, entity, to);
            }
        }
    }
}
