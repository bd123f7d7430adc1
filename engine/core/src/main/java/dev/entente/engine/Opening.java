package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Named;
import dev.entente.guardrails.expression.Leaf;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.guardrails.expression.Shards;
import dev.entente.world.Kind;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Builds the world before the first tick: state, factions, the map's entities and links, in that order.
///
/// All entities are made before any attribute is set, so they may refer to each other whichever way round.
final class Opening {
    private final Scenario scenario;
    private final World world;
    private final Writer writer;

    private Opening(Scenario scenario, World world, Writer writer) {
        this.scenario = scenario;
        this.world = world;
        this.writer = writer;
    }

    static void set(Scenario scenario, Map<String, String> settings, World world, Writer writer) {
        var opening = new Opening(scenario, world, writer);
        opening.holders();
        opening.factions();
        opening.map();
        opening.settings(settings);
        writer.commit();
        writer.drain();
    }

    /// Changes state in a world that goes on, such as a fork's. The changes stay to be seen by the agents.
    static void reset(Scenario scenario, Map<String, String> settings, World world, Writer writer) {
        new Opening(scenario, world, writer).settings(settings);
        writer.commit();
    }

    private int type(String name) {
        return world.schema().type(name);
    }

    private void holders() {
        holder(Schemas.PROGRAM, List.of(Schemas.PROGRAM));
        var shards = Shards.of(scenario.program());
        scenario.program()
                .all(Declaration.Module.class)
                .forEach(module -> holder(module.name(), shards.holders(module.name())));
        shards.counts().keySet().forEach(module -> number(shards.holders(module)));
    }

    private void holder(String type, List<String> names) {
        if (type(type) >= 0) {
            names.forEach(name -> writer.create(type(type), name));
        }
    }

    /// A shard knows its number.
    private void number(List<String> shards) {
        for (int i = 0; i < shards.size(); i++) {
            int shard = world.entity(shards.get(i));
            writer.set(world.schema().attribute(world.type(shard), Shards.NUMBER), shard, i + 1L);
        }
    }

    private void factions() {
        scenario.program()
                .all(Declaration.Faction.class)
                .forEach(faction -> writer.create(type("Faction"), faction.name()));
    }

    private void map() {
        scenario.map().entities().forEach(made -> writer.create(type(made.type()), made.name()));
        scenario.program().all(Declaration.Faction.class).forEach(this::fields);
        for (var made : scenario.map().entities()) {
            int entity = world.entity(made.name());
            made.attributes().forEach((name, value) -> attribute(type(made.type()), entity, name, value));
        }
        scenario.map()
                .links()
                .forEach(link -> writer.link(
                        world.schema().relation(link.relation()),
                        world.entity(link.from()),
                        world.entity(link.to())));
    }

    private void fields(Declaration.Faction faction) {
        int entity = world.entity(faction.name());
        for (Named field : faction.fields()) {
            int attribute = world.schema().attribute(type("Faction"), field.name());
            writer.set(attribute, entity, literal(field.value()));
        }
    }

    private long literal(Expression value) {
        return switch (value) {
            case Expression.Number(_, long number) -> number;
            case Expression.Unary(_, _, Expression.Number(_, long number)) -> -number;
            case Expression.Truth(_, boolean truth) -> truth ? 1 : 0;
            case Expression.Text(_, String text) -> writer.symbol(text);
            case Expression.None _ -> -1;
            case Expression.Name(_, String name) -> world.entity(name);
            default -> throw ScenarioException.of(
                    value.at() + ": error: a faction starts with literals and names only, not with a computed value");
        };
    }

    private void attribute(int type, int entity, String name, Datum value) {
        int attribute = world.schema().attribute(type, name);
        writer.set(attribute, entity, value(world.schema().attributeKind(attribute), value));
    }

    private long value(Kind kind, Datum value) {
        return switch (kind) {
            case INT, BOOL -> value.number();
            case TEXT -> writer.symbol(value.text());
            case REF -> value instanceof Datum.Nothing ? -1 : world.entity(value.text());
        };
    }

    private void settings(Map<String, String> settings) {
        new TreeMap<>(settings).forEach(this::setting);
    }

    private void setting(String name, String value) {
        var place = place(name).orElseThrow(() -> ScenarioException.of("--set %s=%s: there is no state ($%s). %s"
                .formatted(name, value, name, remedy(name))
                .strip()));
        long parsed = parse(name, value, place.attribute());
        place.entities().forEach(entity -> writer.set(place.attribute(), entity, parsed));
    }

    /// What `--set` means by a name.
    ///
    /// @param entities every shard of a module, or the only one that has the attribute
    private record Place(int attribute, List<Integer> entities) {}

    /// A module's state, an entity's attribute, or the program's state, where a dot may lead into a record.
    private Optional<Place> place(String name) {
        int dot = name.indexOf('.');
        Optional<Place> held = dot < 0 ? Optional.empty() : of(name.substring(0, dot), name.substring(dot + 1));
        return held.or(() -> of(Schemas.PROGRAM, name));
    }

    private Optional<Place> of(String holder, String field) {
        var entities = Shards.of(scenario.program()).holders(holder).stream()
                .map(world::entity)
                .filter(entity -> entity >= 0)
                .toList();
        int type = entities.isEmpty() ? -1 : world.type(entities.getFirst());
        int attribute = type < 0 ? -1 : world.schema().attribute(type, field);
        return attribute < 0 ? Optional.empty() : Optional.of(new Place(attribute, entities));
    }

    private String remedy(String name) {
        var fields = known().stream().filter(known -> known.startsWith(name + ".")).toList();
        return fields.isEmpty()
                ? MapCheck.maybe(name, known())
                : "Maybe name one of its fields: %s.".formatted(String.join(", ", fields));
    }

    private List<String> known() {
        var known = new ArrayList<String>();
        leaves("", scenario.program().declarations(), known);
        for (var module : scenario.program().all(Declaration.Module.class).toList()) {
            leaves(module.name() + ".", module.members(), known);
        }
        return known;
    }

    private static void leaves(String before, List<Declaration> declarations, List<String> known) {
        for (var state : Schemas.states(declarations)) {
            Leaf.of(Schemas.type(state.initial())).forEach(leaf -> known.add(before + state.name() + leaf.path()));
        }
    }

    private long parse(String name, String value, int attribute) {
        return switch (world.schema().attributeKind(attribute)) {
            case INT -> number(name, value);
            case BOOL -> truth(name, value);
            case TEXT -> writer.symbol(value);
            case REF -> entity(name, value, world.schema().refType(attribute));
        };
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw ScenarioException.of("--set %s=%s: (%s) must be a whole number.".formatted(name, value, value));
        }
    }

    private static long truth(String name, String value) {
        return switch (value) {
            case "true" -> 1;
            case "false" -> 0;
            default -> throw ScenarioException.of(
                    "--set %s=%s: (%s) must be true or false.".formatted(name, value, value));
        };
    }

    private long entity(String name, String value, int type) {
        int entity = world.entity(value);
        if (entity < 0 || world.type(entity) != type) {
            throw ScenarioException.of("--set %s=%s: there is no %s (%s)."
                    .formatted(name, value, world.schema().typeName(type), value));
        }
        return entity;
    }
}
