package dev.entente.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The entities and links that a scenario starts with.
///
/// The file is JSON: `{"entities": {"Region": {"karsk": {"owner": "Wolves", "wall": 0}}}, "relations": {"Road":
/// [["karsk", "pass"]]}}`. Values are numbers, truths, texts, names of entities or null.
///
/// @param file its name, for messages
/// @param entities in the order of the file
/// @param links in the order of the file
public record MapData(String file, List<Made> entities, List<Linked> links) {
    static final MapData EMPTY = new MapData("", List.of(), List.of());
    static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

    public MapData {
        entities = List.copyOf(entities);
        links = List.copyOf(links);
    }

    /// One entity and its attributes.
    public record Made(String type, String name, Map<String, Datum> attributes) {}

    /// One link of a relation.
    public record Linked(String relation, String from, String to) {}

    static MapData parse(String file, String text) {
        var root = object(file, tree(file, text), "the file");
        var entities = new ArrayList<Made>();
        for (var type : object(file, root.path("entities"), "entities").properties()) {
            for (var entity : object(file, type.getValue(), type.getKey()).properties()) {
                var attributes = new LinkedHashMap<String, Datum>();
                object(file, entity.getValue(), entity.getKey())
                        .properties()
                        .forEach(it -> attributes.put(it.getKey(), datum(it.getValue())));
                entities.add(new Made(type.getKey(), entity.getKey(), attributes));
            }
        }
        return new MapData(file, entities, links(file, root.path("relations")));
    }

    /// {@return a value as what it can be in a world}
    static Datum datum(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return new Datum.Whole(node.longValue());
        }
        if (node.isBoolean()) {
            return new Datum.Truth(node.booleanValue());
        }
        if (node.isTextual()) {
            return new Datum.Word(node.textValue());
        }
        return node.isNull() ? new Datum.Nothing() : new Datum.Other(node.toString());
    }

    static JsonNode tree(String file, String text) {
        try {
            var tree = JSON.readTree(text);
            if (tree.isMissingNode()) {
                throw ScenarioException.of("%s: error: the file is empty. Maybe write { } or [ ].".formatted(file));
            }
            return tree;
        } catch (JsonProcessingException broken) {
            throw BrokenJson.of(file, broken);
        }
    }

    private static JsonNode object(String file, JsonNode node, String what) {
        if (node.isMissingNode()) {
            return JSON.createObjectNode();
        }
        if (!node.isObject()) {
            throw ScenarioException.of("%s: error: (%s) must be a JSON object { ... }".formatted(file, what));
        }
        return node;
    }

    private static List<Linked> links(String file, JsonNode relations) {
        var links = new ArrayList<Linked>();
        for (var relation : object(file, relations, "relations").properties()) {
            for (var pair : relation.getValue()) {
                if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isTextual() || !pair.get(1).isTextual()) {
                    throw ScenarioException.of("%s: error: a link of (%s) must be a pair of names, but is %s"
                            .formatted(file, relation.getKey(), pair));
                }
                links.add(new Linked(
                        relation.getKey(), pair.get(0).asText(), pair.get(1).asText()));
            }
        }
        return links;
    }

    /// {@return the entity type of every name, the declared factions included}
    public Map<String, String> types(Program program) {
        var types = new LinkedHashMap<String, String>();
        program.all(Declaration.Faction.class).forEach(faction -> types.put(faction.name(), "Faction"));
        entities.forEach(made -> types.put(made.name(), made.type()));
        return types;
    }

    void check(Program program) {
        new MapCheck(this, program).check();
    }
}
