package dev.entente.dsl.index;

import dev.entente.dsl.Type;
import dev.entente.dsl.grammar.FlowParser.TypeContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads types.
final class Types {
    private Types() {}

    static Type of(@Nullable TypeContext rule) {
        if (rule == null) {
            return Symbol.UNKNOWN;
        }
        return rule.name() == null ? fields(rule) : named(rule.name().getText(), rule.getChildCount() > 1);
    }

    private static Type named(String name, boolean nullable) {
        return switch (name) {
            case "int" -> Type.Plain.INT;
            case "bool" -> Type.Plain.BOOL;
            case "text" -> Type.Plain.TEXT;
            default -> new Type.Ref(name, nullable);
        };
    }

    private static Type fields(TypeContext rule) {
        List<Type.Field> fields = rule.field().stream()
                .filter(field -> field.word() != null)
                .map(field -> new Type.Field(field.word().getText(), of(field.type())))
                .toList();
        return new Type.Fields(fields);
    }

    /// {@return the type of a field of a record; unknown where there is none}
    static Type field(Type record, String name) {
        return record instanceof Type.Fields(List<Type.Field> fields)
                ? fields.stream()
                        .filter(field -> field.name().equals(name))
                        .map(Type.Field::type)
                        .findFirst()
                        .orElse(Symbol.UNKNOWN)
                : Symbol.UNKNOWN;
    }

    /// {@return the entity type whose attributes a value has; empty where it is no entity}
    static String entity(Type type) {
        return type instanceof Type.Ref(String entity, _) && !entity.equals("?") ? entity : "";
    }

    static boolean isKnown(Type type) {
        return !type.equals(Symbol.UNKNOWN);
    }

    /// {@return `: int`; nothing where the type is unknown}
    static String behind(Type type) {
        return isKnown(type) ? ": " + type : "";
    }
}
