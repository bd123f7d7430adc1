package dev.entente.dsl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The functions that the language brings along.
enum Functions {
    MIN(Type.Plain.INT, Type.Plain.INT, Type.Plain.INT),
    MAX(Type.Plain.INT, Type.Plain.INT, Type.Plain.INT),
    ABS(Type.Plain.INT, Type.Plain.INT),
    /// How long a list is; its argument may be a list of anything.
    SIZE(Type.Plain.INT, Types.ANY),
    /// From 0 to n - 1, seeded.
    ROLL(Type.Plain.INT, Type.Plain.INT),
    /// True in so many of a hundred cases, seeded.
    CHANCE(Type.Plain.BOOL, Type.Plain.INT),
    /// How many steps over a relation, -1 where there is no way; its first argument names the relation.
    DISTANCE(Type.Plain.INT, Types.ANY, Types.ANY, Types.ANY),
    /// The tick.
    NOW(Type.Plain.INT);

    private final Type result;
    private final List<Type> parameters;

    Functions(Type result, Type... parameters) {
        this.result = result;
        this.parameters = List.of(parameters);
    }

    Type result() {
        return result;
    }

    List<Type> parameters() {
        return parameters;
    }

    /// {@return whether it gives another value every time}
    boolean isDice() {
        return this == ROLL || this == CHANCE;
    }

    /// {@return how it is written}
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Functions> named(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word().equals(word))
                .findFirst();
    }
}
