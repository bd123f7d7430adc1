package dev.entente.dsl.index;

import dev.entente.dsl.Position;
import dev.entente.dsl.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The functions that the language brings along.
final class Builtins {
    private static final Map<String, Symbol> ALL = new LinkedHashMap<>();

    static {
        add("min", "min(a: int, b: int): int", Type.Plain.INT, "The smaller of the two.");
        add("max", "max(a: int, b: int): int", Type.Plain.INT, "The larger of the two.");
        add("abs", "abs(a: int): int", Type.Plain.INT, "The number without its sign.");
        add("size", "size(list): int", Type.Plain.INT, "How long a list is.");
        add("roll", "roll(n: int): int", Type.Plain.INT, "A number from 0 to n - 1, from the seeded dice.");
        add("chance", "chance(percent: int): bool", Type.Plain.BOOL, "True in so many of a hundred cases, from the seeded dice.");
        add("distance", "distance(Relation, from, to): int", Type.Plain.INT, "How many steps over a relation; -1 where there is no way.");
        add("now", "now(): int", Type.Plain.INT, "The tick.");
    }

    private Builtins() {}

    private static void add(String name, String shape, Type type, String doc) {
        ALL.put(name, new Symbol(Symbol.Kind.FUNCTION, name, "", type, shape, doc, Position.NONE));
    }

    static Optional<Symbol> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static List<Symbol> all() {
        return List.copyOf(ALL.values());
    }
}
