package dev.entente.dsl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What declarations hold, by name, so that finding it costs the same in a long text as in a short one.
final class Lookup {
    private final Map<String, Map<String, Declaration.Operation>> operations = new HashMap<>();
    private final Map<String, Map<String, Declaration.Operation>> topics = new HashMap<>();
    private final Map<String, Map<String, Declaration.Attribute>> attributes = new HashMap<>();
    private final Set<String> anyAttribute = new TreeSet<>();

    Lookup(Program program) {
        program.all(Declaration.Module.class)
                .forEach(module -> operations.computeIfAbsent(module.name(), _ -> operations(module.members())));
        program.all(Declaration.Director.class)
                .forEach(mind -> topics.computeIfAbsent(mind.name(), _ -> operations(mind.topics())));
        program.all(Declaration.Entity.class).forEach(entity -> {
            attributes.computeIfAbsent(entity.name(), _ -> attributes(entity));
            entity.attributes().forEach(attribute -> anyAttribute.add(attribute.name()));
        });
    }

    private static Map<String, Declaration.Operation> operations(List<Declaration> members) {
        Map<String, Declaration.Operation> named = new LinkedHashMap<>();
        for (Declaration member : members) {
            if (member instanceof Declaration.Operation operation) {
                named.putIfAbsent(operation.name(), operation);
            }
        }
        return named;
    }

    private static Map<String, Declaration.Attribute> attributes(Declaration.Entity entity) {
        Map<String, Declaration.Attribute> named = new LinkedHashMap<>();
        entity.attributes().forEach(attribute -> named.putIfAbsent(attribute.name(), attribute));
        return named;
    }

    Optional<Declaration.Operation> operation(String module, String name) {
        return Optional.ofNullable(operations.getOrDefault(module, Map.of()).get(name));
    }

    Optional<Declaration.Operation> topic(String mind, String name) {
        return Optional.ofNullable(topics.getOrDefault(mind, Map.of()).get(name));
    }

    Optional<Declaration.Attribute> attribute(String entity, String name) {
        return Optional.ofNullable(attributes.getOrDefault(entity, Map.of()).get(name));
    }

    /// {@return the attributes of a type, or of all types for [Types#ANY]}
    Set<String> attributes(String entity) {
        return entity.equals("?")
                ? anyAttribute
                : attributes.getOrDefault(entity, Map.of()).keySet();
    }
}
