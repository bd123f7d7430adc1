package dev.entente.guardrails;

import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Leaf;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Holds what a mind said against a type, and gives all that does not fit at once. Nothing is repaired.
final class Shape {
    /// How many names of entities are offered to a mind that named one that is not there.
    private static final int OFFERED = 12;

    private final View world;
    private final ToLongFunction<String> symbols;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();
    private long[] leaves = {};
    private int next;

    Shape(View world, ToLongFunction<String> symbols) {
        this.world = world;
        this.symbols = symbols;
    }

    /// {@return the leaves of what was said, or what is wrong with it}
    Verdict<long[]> check(Said said, Type type) {
        leaves = new long[Leaf.count(type)];
        read("", said, type);
        return wrong.isEmpty()
                ? new Verdict.Approved<>(leaves)
                : new Verdict.Rejected<>("shape", String.join("; ", wrong), allowed(type));
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

    private static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void plain(String path, Said said, Type.Plain type) {
        switch (said) {
            case Said.Whole(long value) when type == Type.Plain.INT -> put(value);
            case Said.Truth(boolean value) when type == Type.Plain.BOOL -> put(value ? 1 : 0);
            case Said.Words(String text) when type == Type.Plain.TEXT -> put(symbols.applyAsLong(text));
            case Said.Nothing _ when type == Type.Plain.NONE -> put(-1);
            case Said.Whole _, Said.Truth _, Said.Words _, Said.Nothing _, Said.Parts _, Said.Odd _, Said.Malformed _ ->
                    misfit(path, said, wanted(type), 1);
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
        misfit(path, new Said.Words(name), "the name of a " + type.entity(), 1);
        allowed.add("a %s is one of %s".formatted(type.entity(), names(wanted)));
    }

    private String names(int type) {
        int count = world.count(type);
        var names = IntStream.range(0, Math.min(count, OFFERED))
                .mapToObj(i -> world.name(world.at(type, i)))
                .collect(Collectors.joining(", "));
        return count > OFFERED ? names + " ..." : names;
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
