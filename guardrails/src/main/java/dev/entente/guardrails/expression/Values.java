package dev.entente.guardrails.expression;

import dev.entente.dsl.Type;
import dev.entente.world.View;
import java.util.function.IntFunction;

/// Shows values as a reader of reports and messages sees them.
public final class Values {
    private Values() {}

    /// {@return a value that is one number as text: `42`, `true`, `none`, an entity's title or name}
    public static String text(Type type, long value, View view) {
        return switch (type) {
            case Type.Ref _ -> value < 0 ? "none" : view.name((int) value);
            case Type.ListOf _ -> "list";
            case Type.Fields _ -> throw new IllegalStateException("a record is not one value");
            case Type.Plain plain -> plain(plain, value, view);
        };
    }

    /// {@return a value as text, a record as `{hp: 5, status: "alive"}`}
    ///
    /// @param leaves holds the value's leaves from `first` on
    public static String text(Type type, long[] leaves, int first, View view) {
        var kinds = Leaf.of(type);
        return text(type, leaf -> text(kinds.get(leaf).type(), leaves[first + leaf], view));
    }

    /// {@return a value as text}
    ///
    /// @param leaf the text of each leaf, by its place
    static String text(Type type, IntFunction<String> leaf) {
        return type instanceof Type.Fields record ? fields(record, leaf, 0) : leaf.apply(0);
    }

    private static String fields(Type.Fields record, IntFunction<String> leaf, int first) {
        var text = new StringBuilder("{");
        int next = first;
        for (var field : record.fields()) {
            text.append(next == first ? "" : ", ").append(field.name()).append(": ");
            text.append(part(field.type(), leaf, next));
            next += Leaf.count(field.type());
        }
        return text.append('}').toString();
    }

    private static String part(Type type, IntFunction<String> leaf, int first) {
        return switch (type) {
            case Type.Fields record -> fields(record, leaf, first);
            case Type.Plain plain when plain == Type.Plain.TEXT -> quoted(leaf.apply(first));
            case Type.Plain _, Type.Ref _, Type.ListOf _ -> leaf.apply(first);
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String plain(Type.Plain type, long value, View view) {
        return switch (type) {
            case INT -> Long.toString(value);
            case BOOL -> value == 0 ? "false" : "true";
            case TEXT -> view.text(value);
            case NONE -> "none";
        };
    }
}
