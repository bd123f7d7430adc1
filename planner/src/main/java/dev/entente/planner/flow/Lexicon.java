package dev.entente.planner.flow;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Position;
import dev.entente.dsl.Program;
import dev.entente.dsl.Type;
import dev.entente.planner.model.Fluent;
import dev.entente.planner.model.Place;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Types, fluents and constants of a program, by name.
final class Lexicon {
    private final List<String> typeNames = new ArrayList<>(List.of("object"));
    private final Map<String, Integer> types = new HashMap<>();
    private final List<Fluent> fluents = new ArrayList<>();
    private final Map<String, Integer> fluentNumbers = new HashMap<>();
    private final Map<String, Declaration.Relation> relations = new HashMap<>();
    private final Map<String, String> entities;
    private final List<Thing> constants = new ArrayList<>();
    private final Map<String, Integer> constantNumbers = new HashMap<>();

    /// @param entities the type of each entity of the map, by name
    Lexicon(Program program, Map<String, String> entities) {
        this.entities = new HashMap<>(entities);
        program.all(Declaration.Faction.class).forEach(faction -> this.entities.put(faction.name(), "Faction"));
        program.all(Declaration.Entity.class).forEach(entity -> type(entity.name()));
        program.all(Declaration.Entity.class).forEach(this::attributes);
        program.all(Declaration.Relation.class).forEach(this::relation);
        program.all(Declaration.State.class).forEach(this::state);
    }

    private void type(String name) {
        types.put(name, typeNames.size());
        typeNames.add(name);
    }

    private void attributes(Declaration.Entity entity) {
        for (var attribute : entity.attributes()) {
            String name = entity.name() + "-" + attribute.name();
            int own = number(entity.name());
            switch (attribute.type()) {
                case Type.Ref(String of, boolean _) -> fluent(name, new int[] {own, number(of)}, false, attribute.at());
                case Type.Plain plain when plain == Type.Plain.BOOL -> fluent(name, new int[] {own}, false, attribute.at());
                case Type.Plain plain when plain == Type.Plain.INT -> fluent(name, new int[] {own}, true, attribute.at());
                case Type.Plain _, Type.Fields _, Type.ListOf _ -> {
                    // Refused where it is used.
                }
            }
        }
    }

    private void relation(Declaration.Relation relation) {
        relations.put(relation.name(), relation);
        int[] of = relation.of().stream().mapToInt(this::number).toArray();
        fluent(relation.name(), of, false, relation.at());
    }

    private void state(Declaration.State state) {
        switch (state.initial()) {
            case Expression.Truth _ -> fluent("state-" + state.name(), new int[0], false, state.at());
            case Expression.Number _, Expression.Unary _ -> fluent("state-" + state.name(), new int[0], true, state.at());
            default -> {
                // Refused where it is used.
            }
        }
    }

    private void fluent(String name, int[] parameters, boolean number, Position at) {
        fluentNumbers.put(name, fluents.size());
        fluents.add(new Fluent(name, parameters, number, place(at)));
    }

    static Place place(Position at) {
        return new Place(at.line(), at.column());
    }

    /// {@return the number of a declared type}
    int number(String name) {
        return types.getOrDefault(name, Types.OBJECT);
    }

    boolean isType(String name) {
        return types.containsKey(name);
    }

    String typeName(int type) {
        return typeNames.get(type);
    }

    /// {@return the fluent of a name; -1 where there is none}
    int fluent(String name) {
        return fluentNumbers.getOrDefault(name, -1);
    }

    Fluent fluent(int number) {
        return fluents.get(number);
    }

    /// {@return whether a relation counts in both directions}
    boolean symmetric(String relation) {
        var declared = relations.get(relation);
        return declared != null && declared.symmetric();
    }

    boolean isRelation(String name) {
        return relations.containsKey(name);
    }

    /// {@return the number of an entity that the text names; -1 where there is none}
    int constant(String name) {
        String type = entities.get(name);
        if (type == null) {
            return -1;
        }
        return constantNumbers.computeIfAbsent(name, _ -> {
            constants.add(new Thing(name, number(type)));
            return constants.size() - 1;
        });
    }

    List<Thing> constants() {
        return constants;
    }

    List<Fluent> fluents() {
        return fluents;
    }

    Types types() {
        var parents = new int[typeNames.size()];
        parents[Types.OBJECT] = -1;
        return new Types(typeNames, parents);
    }
}
