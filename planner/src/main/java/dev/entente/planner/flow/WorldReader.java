package dev.entente.planner.flow;

import dev.entente.dsl.Statement;
import dev.entente.planner.model.Call;
import dev.entente.planner.model.Condition;
import dev.entente.planner.model.Model;
import dev.entente.planner.model.Network;
import dev.entente.planner.model.Problem;
import dev.entente.planner.model.Problem.Fact;
import dev.entente.planner.model.Problem.Level;
import dev.entente.planner.model.Term;
import dev.entente.planner.model.Thing;
import dev.entente.planner.model.Variables;
import dev.entente.world.Kind;
import dev.entente.world.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the state of a world as objects, facts and numbers.
final class WorldReader {
    private static final String PROGRAM = "$";

    private final Lexicon lexicon;
    private final Model model;
    private final View world;
    private final List<Thing> objects;
    private final int[] objectOf;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();

    WorldReader(Lexicon lexicon, Model model, View world) {
        this.lexicon = lexicon;
        this.model = model;
        this.world = world;
        objects = new ArrayList<>(model.constants());
        objectOf = new int[world.entities()];
        Arrays.fill(objectOf, -1);
        objects.forEach(constant -> numbers.put(constant.name(), numbers.size()));
        for (int entity = 0; entity < objectOf.length; entity++) {
            if (world.exists(entity)) {
                object(entity);
            }
        }
        for (int entity = 0; entity < objectOf.length; entity++) {
            if (objectOf[entity] >= 0) {
                attributes(entity);
                relations(entity);
            }
        }
        state();
    }

    private void object(int entity) {
        String type = world.schema().typeName(world.type(entity));
        if (!lexicon.isType(type)) {
            return;
        }
        String name = world.name(entity);
        objectOf[entity] = numbers.computeIfAbsent(name, _ -> {
            objects.add(new Thing(name, lexicon.number(type)));
            return objects.size() - 1;
        });
    }

    private void attributes(int entity) {
        var schema = world.schema();
        int type = world.type(entity);
        for (int i = 0; i < schema.attributeCount(type); i++) {
            int attribute = schema.attributeAt(type, i);
            int fluent = lexicon.fluent(schema.typeName(type) + "-" + schema.attributeName(attribute));
            if (fluent >= 0) {
                value(fluent, new int[] {objectOf[entity]}, schema.attributeKind(attribute), world.get(attribute, entity));
            }
        }
    }

    private void value(int fluent, int[] of, Kind kind, long value) {
        switch (kind) {
            case INT -> level(fluent, of, value);
            case BOOL -> fact(value != 0, fluent, of);
            case REF -> fact(value >= 0, fluent, new int[] {of[0], value < 0 ? -1 : objectOf[(int) value]});
            case TEXT -> {
                // Has no fluent.
            }
        }
    }

    private void level(int fluent, int[] of, long value) {
        if (value != 0) {
            levels.add(new Level(fluent, of, value));
        }
    }

    private void fact(boolean holds, int fluent, int[] of) {
        if (holds) {
            facts.add(new Fact(fluent, of));
        }
    }

    private void relations(int entity) {
        for (int relation = 0; relation < world.schema().relations(); relation++) {
            int fluent = lexicon.fluent(world.schema().relationName(relation));
            for (int i = 0; i < world.degree(relation, entity); i++) {
                facts.add(new Fact(fluent, new int[] {objectOf[entity], objectOf[world.neighbour(relation, entity, i)]}));
            }
        }
    }

    private void state() {
        int holder = world.entity(PROGRAM);
        int type = world.schema().type(PROGRAM);
        if (holder < 0 || type < 0) {
            return;
        }
        for (int i = 0; i < world.schema().attributeCount(type); i++) {
            int attribute = world.schema().attributeAt(type, i);
            int fluent = lexicon.fluent("state-" + world.schema().attributeName(attribute));
            if (fluent >= 0) {
                value(fluent, new int[0], world.schema().attributeKind(attribute), world.get(attribute, holder));
            }
        }
    }

    /// {@return the problem of doing one task}
    Problem problem(String name, int symbol, List<String> entities) {
        int[] terms = entities.stream().mapToInt(entity -> Term.object(number(entity))).toArray();
        var network = Network.sequence(List.of(new Call(symbol, terms)));
        return problem(name, 0, Variables.NONE, Condition.always(), network);
    }

    /// {@return the problem of achieving what a faction pursues}
    Problem problem(String faction, List<Statement.Achieve> pursued, Tasks tasks) {
        var names = new Names();
        int self = names.declare("$me", lexicon.number("Faction"));
        var reach = new Reach();
        reach.conditions.add(new Condition.Same(self, Term.object(number(faction))));
        var expressions = new Expressions(lexicon, new Refusals(), names);
        var calls = new ArrayList<Call>();
        for (var goal : pursued) {
            int symbol = tasks.goalSymbol(goal.goal());
            var takes = model.task(symbol).variables().names();
            calls.add(new Call(symbol, Bodies.terms(expressions, takes, goal.arguments(), reach)));
        }
        return problem(faction, names.size(), names.variables(), Condition.all(reach.conditions), Network.sequence(calls));
    }

    private int number(String entity) {
        Integer number = numbers.get(entity);
        if (number == null) {
            throw new IllegalArgumentException("entity (%s) is not in this world".formatted(entity));
        }
        return number;
    }

    private Problem problem(String name, int parameters, Variables variables, Condition constraint, Network network) {
        return new Problem(
                name, model, objects, facts, levels, parameters, variables, constraint, network, Condition.always());
    }
}
