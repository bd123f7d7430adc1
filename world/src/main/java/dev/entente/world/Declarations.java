package dev.entente.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The declarations of a schema before their type names are resolved.
final class Declarations {
    private final List<String> types = new ArrayList<>();
    private final List<Declared> attributes = new ArrayList<>();
    private final List<Related> relations = new ArrayList<>();

    private record Declared(
            int owner,
            String name,
            Kind kind,
            long initial,
            String text,
            String refersTo,
            boolean secret,
            boolean sharing) {
        Declared hidden() {
            return new Declared(owner, name, kind, initial, text, refersTo, true, sharing);
        }

        Declared shared() {
            return new Declared(owner, name, kind, initial, text, refersTo, secret, true);
        }
    }

    private record Related(String name, String from, String to, boolean symmetric) {}

    void type(String name) {
        types.add(name);
    }

    void attribute(String name, Kind kind, long initial) {
        switch (kind) {
            case INT -> add(name, kind, initial, "", "");
            case BOOL -> add(name, kind, Refusal.unlessTruth(name, initial), "", "");
            case TEXT -> text(name, "");
            case REF -> throw new IllegalArgumentException(
                    "attribute (%s) must say which type it refers to.\nMaybe declare it with reference(name, type)."
                            .formatted(name));
        }
    }

    void text(String name, String initial) {
        add(name, Kind.TEXT, 0, initial, "");
    }

    void reference(String name, String type) {
        add(name, Kind.REF, -1, "", type);
    }

    private void add(String name, Kind kind, long initial, String text, String refersTo) {
        if (types.isEmpty()) {
            throw new IllegalArgumentException(
                    "attribute (%s) must belong to a type.\nMaybe declare the type first.".formatted(name));
        }
        attributes.add(new Declared(types.size() - 1, name, kind, initial, text, refersTo, false, false));
    }

    void secret() {
        last("secret()", Declared::hidden);
    }

    void sharing() {
        last("sharing()", Declared::shared);
    }

    private void last(String what, UnaryOperator<Declared> change) {
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s must follow an attribute.\nMaybe declare the attribute first.".formatted(what));
        }
        attributes.set(attributes.size() - 1, change.apply(attributes.getLast()));
    }

    void relation(String name, String from, String to, boolean symmetric) {
        if (symmetric && !from.equals(to)) {
            throw new IllegalArgumentException(
                    "symmetric relation (%s) must relate one type, but it relates (%s) and (%s)"
                            .formatted(name, from, to));
        }
        relations.add(new Related(name, from, to, symmetric));
    }

    Schema schema() {
        unique("type", types);
        unique("relation", relations.stream().map(Related::name).toList());
        unique("attribute", attributes.stream().map(it -> types.get(it.owner()) + "." + it.name()).toList());
        var texts = new Symbols();
        var resolved = attributes.stream().map(it -> resolve(it, texts)).toList();
        return new Schema(types, resolved, relations.stream().map(this::resolve).toList(), texts);
    }

    private static void unique(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("%s (%s) must be declared once".formatted(what, name));
            }
        }
    }

    private Attribute resolve(Declared it, Symbols texts) {
        int refersTo = it.kind() == Kind.REF ? typeNamed(it.refersTo(), it.name()) : -1;
        long initial = it.kind() == Kind.TEXT ? texts.intern(it.text()) : it.initial();
        return new Attribute(it.name(), it.kind(), it.owner(), refersTo, initial, it.text(), it.secret(), it.sharing());
    }

    private Relation resolve(Related it) {
        return new Relation(
                it.name(), typeNamed(it.from(), it.name()), typeNamed(it.to(), it.name()), it.symmetric());
    }

    private int typeNamed(String type, String user) {
        int id = types.indexOf(type);
        if (id < 0) {
            throw new IllegalArgumentException(
                    "type (%s), which (%s) refers to, must be declared.\nMaybe it is one of: %s."
                            .formatted(type, user, String.join(", ", types)));
        }
        return id;
    }
}
