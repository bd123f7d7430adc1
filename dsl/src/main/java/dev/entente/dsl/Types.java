package dev.entente.dsl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The rules of types.
final class Types {
    /// An entity that only the map knows: of some declared type.
    static final Type.Ref ANY = new Type.Ref("?", true);

    /// Of what is wrong already: fits everything and has every attribute, so that one slip is one problem.
    static final Type.Ref LOST = new Type.Ref("??", true);

    static final Type FACTION = new Type.Ref("Faction", false);

    private Types() {}

    /// {@return whether nothing is known of the type}
    static boolean isOpen(Type type) {
        return isLost(type) || (type instanceof Type.Ref(String entity, _) && entity.equals(ANY.entity()));
    }

    /// {@return whether something is wrong already with what has the type}
    static boolean isLost(Type type) {
        return type instanceof Type.Ref(String entity, _) && entity.equals(LOST.entity());
    }

    /// {@return whether a value may stand where another type is expected}
    ///
    /// A reference that may be `none` fits one that may not: reading through `none` is an error of the run. Only the
    /// literal `none` is refused. The order of a record's fields does not count.
    static boolean fits(Type value, Type expected) {
        if (isOpen(value) || isOpen(expected)) {
            return true;
        }
        return switch (expected) {
            case Type.Plain _, Type.ListOf _ -> value.equals(expected);
            case Type.Ref ref -> fits(value, ref);
            case Type.Fields record -> value instanceof Type.Fields given && fits(given, record);
        };
    }

    private static boolean fits(Type value, Type.Ref expected) {
        return switch (value) {
            case Type.Ref(String entity, _) -> entity.equals(expected.entity());
            case Type.Plain plain -> plain == Type.Plain.NONE && expected.nullable();
            case Type.ListOf _, Type.Fields _ -> false;
        };
    }

    private static boolean fits(Type.Fields value, Type.Fields expected) {
        Map<String, Type> given = byName(value);
        return given.size() == expected.fields().size()
                && expected.fields().stream().allMatch(field -> {
                    Type type = given.get(field.name());
                    return type != null && fits(type, field.type());
                });
    }

    /// {@return the types of a record's fields, in the order declared}
    static Map<String, Type> byName(Type.Fields record) {
        Map<String, Type> types = new LinkedHashMap<>();
        record.fields().forEach(field -> types.putIfAbsent(field.name(), field.type()));
        return types;
    }

    /// {@return the type with every part of a record, or itself, exchanged}
    static Type map(Type type, UnaryOperator<Type> change) {
        return type instanceof Type.Fields(List<Type.Field> fields)
                ? new Type.Fields(fields.stream()
                        .map(field -> new Type.Field(field.name(), map(field.type(), change)))
                        .toList())
                : change.apply(type);
    }

    /// {@return whether a value of the type is, or has in a field, what a test accepts}
    static boolean holds(Type type, Predicate<Type> test) {
        return test.test(type)
                || (type instanceof Type.Fields(List<Type.Field> fields)
                        && fields.stream().anyMatch(field -> holds(field.type(), test)));
    }

    /// {@return whether `==` makes sense between the two, neither of which is a record}
    static boolean comparable(Type left, Type right) {
        return fits(left, right) || fits(right, left) || meetsNone(left, right) || meetsNone(right, left);
    }

    private static boolean meetsNone(Type none, Type other) {
        return none == Type.Plain.NONE && other instanceof Type.Ref;
    }
}
