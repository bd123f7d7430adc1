package dev.entente.agents.language;

import dev.entente.dsl.Type;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Types of the flow language as providers and models are told them: as JSON schemas, and in words.
///
/// In a schema every field is required, and no other allowed. A reference offers the names that there are, if they are few.
///
/// @param names the names of the entities of a type, in order; empty where they are not told
record Schemas(Function<String, List<String>> names) {
    /// How many names are offered at the most.
    static final int OFFERED = 40;

    /// What [Readers#of(dev.entente.planner.Choice)] reads.
    static final JsonSchema CHOICE = answer(record(Map.of("option", new JsonIntegerSchema(), "because", new JsonStringSchema()), List.of("option", "because")));

    /// {@return what [Readers#of(Diagnosis)] reads}
    static JsonSchema finding(Diagnosis diagnosis) {
        var elements = Map.of(
                "agent", oneOf(diagnosis.agents()),
                "cause", oneOf(Readers.causes()),
                "advice", new JsonStringSchema());
        return answer(record(elements, List.of("agent", "cause", "advice")));
    }

    /// {@return what [Bargaining] reads: a move, a value of each issue, and why}
    static JsonSchema move(Bargain bargain) {
        var elements = new HashMap<String, JsonSchemaElement>();
        var names = new ArrayList<String>();
        names.add("move");
        elements.put("move", oneOf(Bargaining.MOVES));
        for (var issue : bargain.issues()) {
            names.add(issue.name());
            elements.put(issue.name(), oneOf(issue.values()));
        }
        names.add("because");
        elements.put("because", new JsonStringSchema());
        return answer(record(elements, names));
    }

    /// {@return the schema of an answer; empty for a type that is no record, which providers do not take}
    Optional<JsonSchema> of(Type type) {
        return type instanceof Type.Fields
                ? Optional.of(answer(element(type)))
                : Optional.empty();
    }

    private static JsonSchema answer(JsonSchemaElement root) {
        return JsonSchema.builder().name("answer").rootElement(root).build();
    }

    private static JsonSchemaElement oneOf(List<String> words) {
        return JsonEnumSchema.builder().enumValues(words).build();
    }

    private static JsonObjectSchema record(Map<String, JsonSchemaElement> elements, List<String> names) {
        var object = JsonObjectSchema.builder().additionalProperties(false).required(names);
        names.forEach(name -> object.addProperty(name, Objects.requireNonNull(elements.get(name))));
        return object.build();
    }

    private JsonSchemaElement element(Type type) {
        return switch (type) {
            case Type.Fields record -> record(record);
            case Type.Ref reference when reference.nullable() -> JsonAnyOfSchema.builder()
                    .anyOf(named(reference.entity()), new JsonNullSchema())
                    .build();
            case Type.Ref reference -> named(reference.entity());
            case Type.ListOf list -> JsonArraySchema.builder().items(named(list.entity())).build();
            case Type.Plain plain -> switch (plain) {
                case INT -> new JsonIntegerSchema();
                case BOOL -> new JsonBooleanSchema();
                case TEXT -> new JsonStringSchema();
                case NONE -> new JsonNullSchema();
            };
        };
    }

    private JsonSchemaElement record(Type.Fields record) {
        var elements = record.fields().stream().collect(Collectors.toMap(Type.Field::name, it -> element(it.type())));
        return record(elements, record.fields().stream().map(Type.Field::name).toList());
    }

    private JsonSchemaElement named(String entity) {
        var there = offered(entity);
        return there.isEmpty()
                ? JsonStringSchema.builder().description("the name of a " + entity).build()
                : oneOf(there);
    }

    /// {@return a type as a JSON text with gaps: `{"hp": <whole number>}`}
    String words(Type type) {
        return switch (type) {
            case Type.Fields record -> record.fields().stream()
                    .map(field -> Quotes.quoted(field.name()) + ": " + words(field.type()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case Type.Ref reference -> reference(reference);
            case Type.ListOf(String entity) -> "<list of names of %s>".formatted(entity);
            case Type.Plain plain -> switch (plain) {
                case INT -> "<whole number>";
                case BOOL -> "<true or false>";
                case TEXT -> "<text>";
                case NONE -> "null";
            };
        };
    }

    private String reference(Type.Ref reference) {
        var there = offered(reference.entity());
        var which = there.isEmpty() ? "" : ": " + there.stream().map(Quotes::line).collect(Collectors.joining(", "));
        return "<name of a %s%s%s>".formatted(reference.entity(), which, reference.nullable() ? ", or null" : "");
    }

    /// {@return the names of a type's entities; none where there are too many}
    private List<String> offered(String entity) {
        var there = names.apply(entity);
        return there.size() > OFFERED ? List.of() : there;
    }
}
