package dev.entente.tests.language;

import dev.entente.world.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that is true in a world, by name: `$coins`, `Shop.coins`, `Wolves.gold`, `Road(a, b)`.
final class Facts {
    private static final String LINKED = "linked";

    private Facts() {}

    static Map<String, String> of(View world) {
        var facts = new TreeMap<String, String>();
        for (int entity = 0; entity < world.entities(); entity++) {
            if (world.exists(entity)) {
                attributes(world, entity, facts);
            }
        }
        for (int relation = 0; relation < world.schema().relations(); relation++) {
            links(world, relation, facts);
        }
        return facts;
    }

    /// {@return a line for each fact that is new, other, or gone, by name}
    static List<String> changes(Map<String, String> before, Map<String, String> after) {
        var lines = new ArrayList<String>();
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                lines.add(value.equals(LINKED) ? "end " + name : "end " + name + " = " + value);
            }
        });
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> lines.add("end no " + name));
        return lines;
    }

    private static void attributes(View world, int entity, Map<String, String> facts) {
        var schema = world.schema();
        int type = world.type(entity);
        var name = world.name(entity);
        for (int i = 0; i < schema.attributeCount(type); i++) {
            int attribute = schema.attributeAt(type, i);
            var of = name.equals("$") ? "$" : name + ".";
            facts.put(of + schema.attributeName(attribute), value(world, attribute, world.get(attribute, entity)));
        }
    }

    private static String value(View world, int attribute, long value) {
        return switch (world.schema().attributeKind(attribute)) {
            case INT -> Long.toString(value);
            case BOOL -> value == 0 ? "false" : "true";
            case TEXT -> '"' + world.text(value) + '"';
            case REF -> value < 0 ? "none" : world.name((int) value);
        };
    }

    private static void links(View world, int relation, Map<String, String> facts) {
        var schema = world.schema();
        int type = schema.relationFrom(relation);
        for (int i = 0; i < world.count(type); i++) {
            int from = world.at(type, i);
            for (int j = 0; j < world.degree(relation, from); j++) {
                int to = world.neighbour(relation, from, j);
                if (!schema.symmetric(relation) || from <= to) {
                    var link = "%s(%s, %s)".formatted(schema.relationName(relation), world.name(from), world.name(to));
                    facts.put(link, LINKED);
                }
            }
        }
    }
}
