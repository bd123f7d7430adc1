package dev.entente.dsl;

/// The rules of types.
final class Types {
    /// Of what is wrong already, or an entity that only the map knows: fits everything, so that one slip is one
    /// problem.
    static final Type ANY = new Type.Ref("?", true);

    static final Type FACTION = new Type.Ref("Faction", false);

    private Types() {}

    /// {@return whether a value may stand where another type is expected}
    ///
    /// A reference that may be `none` fits one that may not: reading through `none` is an error of the run. Only the
    /// literal `none` is refused.
    static boolean fits(Type value, Type expected) {
        if (value.equals(ANY) || expected.equals(ANY)) {
            return true;
        }
        return switch (expected) {
            case Type.Plain _, Type.ListOf _, Type.Fields _ -> value.equals(expected);
            case Type.Ref ref -> fits(value, ref);
        };
    }

    private static boolean fits(Type value, Type.Ref expected) {
        return switch (value) {
            case Type.Ref(String entity, _) -> entity.equals(expected.entity());
            case Type.Plain plain -> plain == Type.Plain.NONE && expected.nullable();
            case Type.ListOf _, Type.Fields _ -> false;
        };
    }

    /// {@return whether `==` makes sense between the two}
    static boolean comparable(Type left, Type right) {
        return fits(left, right) || fits(right, left) || meetsNone(left, right) || meetsNone(right, left);
    }

    private static boolean meetsNone(Type none, Type other) {
        return none == Type.Plain.NONE && other instanceof Type.Ref;
    }
}
