package dev.entente.guardrails;

import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Holds what a mind said against a type, and gives all that does not fit at once. Nothing is repaired.
///
/// The rule is `references` where all that is wrong are names of entities that are not there, or are of another type;
/// else it is `shape`.
final class Shape {
    private final Drafts world;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private long[] leaves = {};
    private int strangers;
    private int next;

    Shape(Drafts world) {
        this.world = world;
    }

    /// {@return the leaves of what was said, or what is wrong with it}
    Verdict<long[]> check(Said said, Type type) {
        leaves = new long[Leaf.count(type)];
        read("", said, type);
        return wrong.isEmpty()
                ? new Verdict.Approved<>(leaves)
                : new Verdict.Rejected<>(
                        strangers == wrong.size() ? "references" : "shape", String.join("; ", wrong), allowed(type));
    }

    private String allowed(Type type) {
        return allowed.isEmpty() ? type.toString() : type + ", where " + String.join(", ", allowed);
    }

    /// @param path the field's name in the answer; empty for the answer itself
    private void read(String path, Said said, Type type) {
        switch (type) {
            case Type.Fields record when said instanceof Said.Parts(var parts) -> record(path, parts, record);
            case Type.Fields record -> misfit(path, said, "a record", Leaf.count(record));
            case Type.Ref reference -> reference(path, said, reference);
            case Type.Plain plain -> plain(path, said, plain);
            case Type.ListOf _ -> misfit(path, said, "a value", 1);
        }
    }

    private void record(String path, List<Said.Part> parts, Type.Fields record) {
        var said = new LinkedHashMap<String, Said>();
        for (var part : parts) {
            if (said.put(part.name(), part.value()) != null) {
                wrong.add("field (%s) is said twice".formatted(field(path, part.name())));
            }
        }
        for (var field : record.fields()) {
            var value = said.remove(field.name());
            if (value == null) {
                wrong.add("field (%s) is missing".formatted(field(path, field.name())));
                next += Leaf.count(field.type());
            } else {
                read(field(path, field.name()), value, field.type());
            }
        }
        said.keySet().forEach(name -> wrong.add("field (%s) is unknown".formatted(field(path, name))));
    }

    /// {@return the type of a field, which must be there}
    static Type of(Type.Fields record, String name) {
        return record.fields().stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow().type();
    }

    private static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void plain(String path, Said said, Type.Plain type) {
        switch (said) {
            case Said.Whole(long value) when type == Type.Plain.INT -> put(value);
            case Said.Truth(boolean value) when type == Type.Plain.BOOL -> put(value ? 1 : 0);
            case Said.Words(String text) when type == Type.Plain.TEXT -> text(path, text);
            case Said.Nothing _ when type == Type.Plain.NONE -> put(-1);
            case Said.Whole _, Said.Truth _, Said.Words _, Said.Nothing _, Said.Parts _, Said.Odd _, Said.Malformed _ ->
                    misfit(path, said, wanted(type), 1);
        }
    }

    private void text(String path, String text) {
        var flaw = Legible.flaw(text);
        if (flaw.isEmpty()) {
            put(world.draft(text));
            return;
        }
        wrong.add("%s %s".formatted(path.isEmpty() ? "the answer" : path, flaw));
        allow(Legible.ALLOWED);
        next++;
    }

    private void allow(String what) {
        if (!allowed.contains(what)) {
            allowed.add(what);
        }
    }

    private static String wanted(Type.Plain type) {
        return switch (type) {
            case INT -> "a whole number of 64 bits";
            case BOOL -> "true or false";
            case TEXT -> "a text";
            case NONE -> "null";
        };
    }

    private void reference(String path, Said said, Type.Ref type) {
        if (said instanceof Said.Nothing && type.nullable()) {
            put(-1);
        } else if (said instanceof Said.Words(String name)) {
            entity(path, name, type);
        } else {
            misfit(path, said, "the name of a " + type.entity(), 1);
        }
    }

    private void entity(String path, String name, Type.Ref type) {
        int entity = world.entity(name);
        int wanted = world.schema().type(type.entity());
        if (entity >= 0 && world.type(entity) == wanted) {
            put(entity);
            return;
        }
        strangers++;
        misfit(path, new Said.Words(name), "the name of a " + type.entity(), 1);
        allow("a %s is one of %s".formatted(type.entity(), Likely.names(world, wanted, name)));
    }

    private void put(long leaf) {
        leaves[next++] = leaf;
    }

    private void misfit(String path, Said said, String wanted, int skipped) {
        var what = path.isEmpty() ? "the answer" : path;
        wrong.add("%s is %s, which is not %s".formatted(what, said.brief(), wanted));
        next += skipped;
    }
}
