package dev.entente.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.entente.dsl.Declaration;
import dev.entente.dsl.Expression;
import dev.entente.dsl.Program;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Reads from a scenario's map what its entities are called, so that the checker knows them; nothing else of it.
final class MapNames {
    private MapNames() {}

    /// {@return the entity type of every name; empty where there is no map, or it cannot be read}
    static Optional<Map<String, String>> of(Program program, ProgramFiles files) {
        return program.all(Declaration.Scenario.class)
                .flatMap(scenario -> scenario.settings().stream())
                .filter(setting -> setting.name().equals("map"))
                .map(setting -> setting.value() instanceof Expression.Text(_, String name) ? name : "")
                .findFirst()
                .flatMap(files::text)
                .flatMap(MapNames::entities);
    }

    private static Optional<Map<String, String>> entities(String text) {
        try {
            var names = new LinkedHashMap<String, String>();
            members(JsonParser.parseString(text), "entities").forEach((type, made) -> {
                if (made instanceof JsonObject entities) {
                    entities.keySet().forEach(name -> names.put(name, type));
                }
            });
            return Optional.of(names);
        } catch (JsonParseException broken) {
            return Optional.empty();
        }
    }

    private static Map<String, JsonElement> members(JsonElement root, String name) {
        return root instanceof JsonObject object && object.get(name) instanceof JsonObject member
                ? member.asMap()
                : Map.of();
    }
}
