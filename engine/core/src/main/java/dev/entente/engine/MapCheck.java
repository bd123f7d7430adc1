package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.dsl.Type;
import dev.entente.guardrails.expression.Shards;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds a map against the program that it is for, and reports everything that does not fit at once.
final class MapCheck {
    private final MapData map;
    private final Program program;
    private final Map<String, String> types;
    private final List<String> problems = new ArrayList<>();

    MapCheck(MapData map, Program program) {
        this.map = map;
        this.program = program;
        this.types = map.types(program);
    }

    void check() {
        var seen = new HashMap<String, String>();
        var shards = Shards.of(program);
        program.all(Declaration.Module.class)
                .flatMap(module -> shards.holders(module.name()).stream())
                .forEach(holder -> seen.put(holder, "Module"));
        program.all(Declaration.Faction.class).forEach(faction -> seen.put(faction.name(), "Faction"));
        map.entities().forEach(made -> entity(made, seen));
        map.links().forEach(this::link);
        if (!problems.isEmpty()) {
            throw ScenarioException.of(String.join("\n", problems));
        }
    }

    private void entity(MapData.Made made, Map<String, String> seen) {
        var other = seen.put(made.name(), made.type());
        if (other != null) {
            report("%s (%s) has the name of another %s.".formatted(made.type(), made.name(), other), "Rename one.");
        }
        var entity = program.all(Declaration.Entity.class)
                .filter(it -> it.name().equals(made.type()))
                .findFirst();
        if (entity.isEmpty()) {
            var known = program.all(Declaration.Entity.class).map(Declaration.Entity::name).toList();
            report("there is no entity type (%s).".formatted(made.type()), maybe(made.type(), known));
            return;
        }
        made.attributes().forEach((name, value) -> attribute(made, entity.get(), name, value));
    }

    private void attribute(MapData.Made made, Declaration.Entity entity, String name, Datum value) {
        var attribute = entity.attributes().stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
        if (attribute.isEmpty()) {
            var known = entity.attributes().stream().map(Declaration.Attribute::name).toList();
            report("%s (%s) has no attribute (%s).".formatted(made.type(), made.name(), name), maybe(name, known));
            return;
        }
        mismatch(attribute.get().type(), value)
                .ifPresent(wrong -> report(
                        "%s of %s (%s) is %s.".formatted(name, made.type(), made.name(), value), wrong));
    }

    private Optional<String> mismatch(Type type, Datum value) {
        return switch (type) {
            case Type.Plain plain -> plain(plain, value);
            case Type.Ref(String entity, boolean nullable) -> reference(entity, nullable, value);
            case Type.ListOf _, Type.Fields _ -> Optional.of("Lists and records cannot be given in a map.");
        };
    }

    private static Optional<String> plain(Type.Plain type, Datum value) {
        return value.fits(type) ? Optional.empty() : Optional.of("It must be of type " + type + ".");
    }

    private Optional<String> reference(String entity, boolean nullable, Datum value) {
        if (value instanceof Datum.Nothing) {
            return nullable ? Optional.empty() : Optional.of("It must name a " + entity + ".");
        }
        var found = types.get(value.text());
        if (found == null) {
            var known = types.entrySet().stream()
                    .filter(it -> it.getValue().equals(entity))
                    .map(Map.Entry::getKey)
                    .toList();
            return Optional.of("There is no %s of that name. %s".formatted(entity, maybe(value.text(), known)));
        }
        return found.equals(entity)
                ? Optional.empty()
                : Optional.of("It must name a %s, but that is a %s.".formatted(entity, found));
    }

    private void link(MapData.Linked link) {
        var relation = program.all(Declaration.Relation.class)
                .filter(it -> it.name().equals(link.relation()))
                .findFirst();
        if (relation.isEmpty()) {
            var known = program.all(Declaration.Relation.class).map(Declaration.Relation::name).toList();
            report("there is no relation (%s).".formatted(link.relation()), maybe(link.relation(), known));
            return;
        }
        end(link, link.from(), relation.get().of().getFirst());
        end(link, link.to(), relation.get().of().getLast());
    }

    private void end(MapData.Linked link, String name, String type) {
        if (!type.equals(types.get(name))) {
            var known = types.entrySet().stream()
                    .filter(it -> it.getValue().equals(type))
                    .map(Map.Entry::getKey)
                    .toList();
            report(
                    "%s [%s, %s] names a %s (%s) that is not there."
                            .formatted(link.relation(), link.from(), link.to(), type, name),
                    maybe(name, known));
        }
    }

    private void report(String message, String remedy) {
        problems.add("%s: error: %s %s".formatted(map.file(), message, remedy).strip());
    }

    /// {@return `Maybe (nearest)?`, or nothing where nothing is near}
    static String maybe(String wrong, List<String> known) {
        return nearest(wrong, known).map("Maybe (%s)?"::formatted).orElse("");
    }

    static Optional<String> nearest(String wrong, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(it -> distance(wrong, it)))
                .filter(it -> distance(wrong, it) <= Math.max(2, wrong.length() / 2));
    }

    /// The edit distance of Levenshtein (1966).
    private static int distance(String left, String right) {
        var row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
