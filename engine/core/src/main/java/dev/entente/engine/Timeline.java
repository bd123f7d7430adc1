package dev.entente.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Parameter;
import dev.entente.dsl.Program;
import dev.entente.guardrails.expression.Shards;
import dev.entente.guardrails.expression.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Events from outside, by tick.
///
/// The file is a JSON array: `[{"tick": 60, "event": "Player.BuildWall", "fields": {"land": "pass", "height": 3}}]`. An
/// entry that says `"shard": 7` is heard by the seventh shard of modules with shards, and by modules without.
///
/// @param happenings by tick; those of one tick in the order of the file
public record Timeline(String file, List<Happening> happenings) {
    static final Timeline EMPTY = new Timeline("", List.of());

    public Timeline {
        happenings = List.copyOf(happenings);
    }

    /// One event.
    ///
    /// @param tick when it is delivered, from 1
    /// @param shard the only shard that hears it, from 1; [Target#ALL] for every shard
    public record Happening(long tick, String event, Map<String, Datum> fields, int shard) {}

    /// Reads a timeline.
    ///
    /// @throws ScenarioException where the text is not one
    public static Timeline parse(String file, String text) {
        var root = MapData.tree(file, text);
        if (!root.isArray()) {
            throw ScenarioException.of("%s: error: a timeline must be a JSON array [ ... ]".formatted(file));
        }
        var happenings = new ArrayList<Happening>();
        var wrong = new ArrayList<String>();
        for (var node : root) {
            collect(wrong, () -> happenings.add(happening(file, node)));
        }
        refuse(wrong);
        happenings.sort(Comparator.comparingLong(Happening::tick));
        return new Timeline(file, happenings);
    }

    /// Keeps what one entry is refused for, so that the others are looked at, too.
    static void collect(List<String> wrong, Runnable reading) {
        try {
            reading.run();
        } catch (ScenarioException refused) {
            wrong.add(String.valueOf(refused.getMessage()));
        }
    }

    /// @throws ScenarioException with all that is wrong, where anything is
    static void refuse(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw ScenarioException.of(String.join("\n", wrong));
        }
    }

    private static Happening happening(String file, JsonNode node) {
        if (!isCount(node.path("tick")) || !node.path("event").isTextual()) {
            throw ScenarioException.of(
                    "%s: error: %s must have a tick of at least 1 and the name of an event".formatted(file, node));
        }
        var shard = node.path("shard");
        if (!shard.isMissingNode() && !(isCount(shard) && shard.canConvertToInt())) {
            throw ScenarioException.of(
                    "%s: error: %s must have a shard of at least 1, or none for all".formatted(file, node));
        }
        var fields = new LinkedHashMap<String, Datum>();
        node.path("fields").properties().forEach(it -> fields.put(it.getKey(), MapData.datum(it.getValue())));
        return new Happening(
                node.path("tick").asLong(), node.path("event").asText(), fields, shard.asInt(Target.ALL));
    }

    private static boolean isCount(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 1;
    }

    /// {@return this timeline and another, by tick}
    public Timeline and(Timeline other) {
        var all = new ArrayList<>(happenings);
        all.addAll(other.happenings);
        all.sort(Comparator.comparingLong(Happening::tick));
        return new Timeline(file, all);
    }

    /// Refuses events and fields that the program does not declare, and shards that no module has.
    ///
    /// @throws ScenarioException naming all of them, a line each
    public void check(Program program) {
        var events = program.all(Declaration.Event.class).toList();
        int shards = Shards.of(program).most();
        var wrong = new ArrayList<String>();
        for (var happening : happenings) {
            collect(wrong, () -> {
                check(happening, events);
                check(happening, shards);
            });
        }
        refuse(wrong);
    }

    private void check(Happening happening, int shards) {
        if (happening.shard() > shards) {
            throw ScenarioException.of("%s: error: event (%s) at tick %s is for shard %s, but there are %s."
                    .formatted(file, happening.event(), happening.tick(), happening.shard(), shards));
        }
    }

    private void check(Happening happening, List<Declaration.Event> events) {
        var event = events.stream()
                .filter(it -> it.name().equals(happening.event()))
                .findFirst()
                .orElseThrow(() -> unknown(happening, events));
        var known = event.parameters().stream().map(Parameter::name).toList();
        for (var field : happening.fields().keySet()) {
            if (!known.contains(field)) {
                throw ScenarioException.of("%s: error: event (%s) at tick %s has no field (%s). %s"
                        .formatted(file, event.name(), happening.tick(), field, MapCheck.maybe(field, known))
                        .strip());
            }
        }
    }

    private ScenarioException unknown(Happening happening, List<Declaration.Event> events) {
        var known = events.stream().map(Declaration.Event::name).toList();
        return ScenarioException.of("%s: error: tick %s names an event (%s) that is not declared. %s"
                .formatted(file, happening.tick(), happening.event(), MapCheck.maybe(happening.event(), known))
                .strip());
    }
}
