package dev.entente.dsl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that a program declares, by name; the first of several declarations of one name.
///
/// @param entities types
/// @param contracts what parties can promise each other
/// @param shards which modules there are several of
/// @param globals what `GlobalState.name` may stand for
/// @param waiting which steps wait
/// @param lookup what the declarations hold
/// @param instances name to entity type: factions, and the entities of the map
/// @param mapKnown whether `instances` is complete
record Symbols(
        Map<String, Declaration.Entity> entities,
        Map<String, Declaration.Relation> relations,
        Map<String, Declaration.Event> events,
        Map<String, Declaration.Goal> goals,
        Map<String, Declaration.Action> actions,
        Map<String, Declaration.Module> modules,
        Map<String, Declaration.Saga> sagas,
        Map<String, Declaration.Director> minds,
        Map<String, Declaration.Contract> contracts,
        Map<String, Declaration.Shards> shards,
        Globals globals,
        Waiting waiting,
        Lookup lookup,
        Map<String, String> instances,
        boolean mapKnown) {

    static Symbols of(Program program, Optional<Map<String, String>> map) {
        Map<String, String> instances = new HashMap<>(map.orElse(Map.of()));
        program.all(Declaration.Faction.class).forEach(faction -> instances.put(faction.name(), "Faction"));
        return new Symbols(
                named(program, Declaration.Entity.class),
                named(program, Declaration.Relation.class),
                named(program, Declaration.Event.class),
                named(program, Declaration.Goal.class),
                named(program, Declaration.Action.class),
                named(program, Declaration.Module.class),
                named(program, Declaration.Saga.class),
                named(program, Declaration.Director.class),
                named(program, Declaration.Contract.class),
                shards(program),
                Globals.of(program),
                Waiting.of(program),
                new Lookup(program),
                Map.copyOf(instances),
                map.isPresent());
    }

    private static Map<String, Declaration.Shards> shards(Program program) {
        Map<String, Declaration.Shards> shards = new LinkedHashMap<>();
        program.all(Declaration.Scenario.class)
                .flatMap(scenario -> scenario.shards().stream())
                .forEach(it -> shards.putIfAbsent(it.module(), it));
        return shards;
    }

    /// {@return the declarations of a kind by name; the first of several of one name}
    static <D extends Declaration> Map<String, D> named(Program program, Class<D> kind) {
        Map<String, D> named = new LinkedHashMap<>();
        program.all(kind).forEach(declaration -> named.putIfAbsent(declaration.name(), declaration));
        return named;
    }

    Optional<Declaration.Attribute> attribute(String entity, String name) {
        return lookup.attribute(entity, name);
    }

    /// {@return the attributes of a type, or of all types for [Types#ANY]}
    Set<String> attributes(String entity) {
        return lookup.attributes(entity);
    }

    Optional<Declaration.Operation> operation(String module, String name) {
        return lookup.operation(module, name);
    }

    /// {@return the contract that a value of the type is}
    Optional<Declaration.Contract> contract(Type type) {
        return type instanceof Type.Ref(String entity, _)
                ? Optional.ofNullable(contracts.get(entity))
                : Optional.empty();
    }

    /// {@return the operation that says what a mind of the kind `rules` answers}
    Optional<Declaration.Operation> topic(String mind, String name) {
        return lookup.topic(mind, name);
    }
}
