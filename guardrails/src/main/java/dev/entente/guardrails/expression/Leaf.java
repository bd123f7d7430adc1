package dev.entente.guardrails.expression;

import dev.entente.dsl.Type;
import java.util.ArrayList;
import java.util.List;

/// One number of a value: the value itself, or a part of a record that is no record again.
///
/// Records are kept flat: their leaves lie one after another, in the order of the type, in slots of a frame or as
/// attributes `boss.hp`, `boss.status` of the entity that holds state.
///
/// @param path what leads to it from the value, such as `.hp`; empty where the value is one number
public record Leaf(String path, Type type) {

    /// {@return the leaves of a type, in order; one for what is no record}
    public static List<Leaf> of(Type type) {
        var leaves = new ArrayList<Leaf>();
        add("", type, leaves);
        return List.copyOf(leaves);
    }

    private static void add(String path, Type type, List<Leaf> leaves) {
        if (type instanceof Type.Fields record) {
            record.fields().forEach(field -> add(path + "." + field.name(), field.type(), leaves));
        } else {
            leaves.add(new Leaf(path, type));
        }
    }

    /// {@return how many leaves a type has}
    public static int count(Type type) {
        return type instanceof Type.Fields record
                ? record.fields().stream().mapToInt(field -> count(field.type())).sum()
                : 1;
    }

    /// {@return the leaves of a type before anything is kept in them: 0, false, the empty text, none}
    public static long[] blank(Type type) {
        return of(type).stream().mapToLong(leaf -> leaf.type() instanceof Type.Ref ? -1 : 0).toArray();
    }

    /// {@return how many leaves stand before those of a field; -1 where the record has no such field}
    static int before(Type.Fields record, String name) {
        int before = 0;
        for (var field : record.fields()) {
            if (field.name().equals(name)) {
                return before;
            }
            before += count(field.type());
        }
        return -1;
    }

    /// {@return the type of a field that the record has}
    static Type field(Type.Fields record, String name) {
        return record.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field (%s) in %s".formatted(name, record)))
                .type();
    }
}
