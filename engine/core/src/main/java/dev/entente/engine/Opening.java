package dev.entente.engine;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Named;
import dev.entente.guardrails.expression.Schemas;
import dev.entente.world.Kind;
import dev.entente.world.World;
import dev.entente.world.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var holders = new ArrayList<String>(List.of(Schemas.PROGRAM));
        scenario.program().all(Declaration.Module.class).forEach(module -> holders.add(module.name()));
        for (var holder : holders) {
            if (type(holder) >= 0) {
                writer.create(type(holder), holder);
            }
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
        int dot = name.indexOf('.');
        var holder = dot < 0 ? Schemas.PROGRAM : name.substring(0, dot);
        var field = name.substring(dot + 1);
        int entity = world.entity(holder);
        int attribute = entity < 0 ? -1 : world.schema().attribute(world.type(entity), field);
        if (attribute < 0) {
            throw ScenarioException.of("--set %s=%s: there is no state ($%s). %s"
                    .formatted(name, value, name, MapCheck.maybe(name, known()))
                    .strip());
        }
        writer.set(attribute, entity, parse(name, value, attribute));
    }

    private List<String> known() {
        var known = new ArrayList<String>();
        scenario.program().all(Declaration.State.class).forEach(state -> known.add(state.name()));
        for (var module : scenario.program().all(Declaration.Module.class).toList()) {
            module.members().stream()
                    .filter(Declaration.State.class::isInstance)
                    .forEach(state -> known.add(module.name() + "." + state.name()));
        }
        return known;
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
