package dev.entente.dsl;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns plain data into records, and collects everything that does not fit. Not thread safe; one for each reading.
final class DataReader {
    private static final int DEEPEST = Nesting.LIMIT + 20;

    /// These share their brackets with what they belong to, and so the text nests no deeper for them.
    private static final Set<Class<?>> INSIDE_ANOTHER = Set.of(Named.class, Statement.Block.class);

    private static final Set<String> BY_PLACE = 
            Set.of("Do.arguments", "Achieve.arguments", "Start.arguments", "Negotiate.arguments");
    private static final Set<String> ENTRIES =
            Set.of("Record.fields", "Call.arguments", "Emit.arguments", "Evaluate.arguments", "Create.fields");

    private final List<TreeData.Mismatch> mismatches = new ArrayList<>();
    private final Position at = Position.ofData("");
    private String place = "";
    private int depth;

    <T> TreeData.Reading<T> read(Class<T> kind, Object data) {
        Optional<Object> value = value("", kind, data);
        if (value.isPresent() && mismatches.isEmpty()) {
            return new TreeData.Reading.Read<>(kind.cast(value.get()));
        }
        return new TreeData.Reading.Refused<>(mismatches);
    }

    private Optional<Object> value(String path, Class<?> kind, Object data) {
        if (kind == String.class) {
            return data instanceof String ? Optional.of(data) : refuse(path, data, "a text");
        }
        if (kind == boolean.class) {
            return data instanceof Boolean ? Optional.of(data) : refuse(path, data, "true or false");
        }
        if (kind == long.class || kind == int.class) {
            return number(path, kind, data);
        }
        if (kind == Type.class) {
            return data instanceof String text ? type(path, text) : refuse(path, data, "a type such as int, Region? or { hp: int }");
        }
        return kind.isEnum() ? constant(path, kind, data) : node(path, kind, data);
    }

    private Optional<Object> number(String path, Class<?> kind, Object data) {
        boolean whole = data instanceof Long || data instanceof Integer;
        long value = whole ? ((Number) data).longValue() : 0;
        if (kind == long.class) {
            return whole ? Optional.of(value) : refuse(path, data, "a whole number of 64 bits");
        }
        boolean small = whole && value >= 0 && value <= Integer.MAX_VALUE;
        return small ? Optional.of((int) value) : refuse(path, data, "a whole number from 0 to " + Integer.MAX_VALUE);
    }

    private Optional<Object> type(String path, String text) {
        boolean nullable = text.endsWith("?");
        String name = nullable ? text.substring(0, text.length() - 1) : text;
        return switch (text) {
            case "int" -> Optional.of(Type.Plain.INT);
            case "bool" -> Optional.of(Type.Plain.BOOL);
            case "text" -> Optional.of(Type.Plain.TEXT);
            default -> Identifiers.isName(name) ? Optional.of(new Type.Ref(name, nullable)) : fields(path, text);
        };
    }

    private Optional<Object> fields(String path, String text) {
        Optional<Type> type = text.startsWith("{") ? Reader.type(text) : Optional.empty();
        return type.isPresent()
                ? Optional.of(type.get())
                : refuse(path, text, "a type such as int, Region? or { hp: int }");
    }

    private Optional<Object> constant(String path, Class<?> kind, Object data) {
        List<Enum<?>> constants = Arrays.stream(kind.getEnumConstants())
                .<Enum<?>>map(it -> (Enum<?>) it)
                .toList();
        Optional<Object> found = constants.stream()
                .filter(it -> Components.word(it).equals(data))
                .map(Object.class::cast)
                .findFirst();
        return found.isPresent()
                ? found
                : refuse(path, data, oneOf(constants.stream().map(Components::word).toList()));
    }

    private Optional<Object> node(String path, Class<?> kind, Object data) {
        if (!(data instanceof Map<?, ?> map)) {
            return refuse(path, data, "a map for " + kind.getSimpleName());
        }
        if (depth >= DEEPEST) {
            return refuse(path, "more", "at most %s levels".formatted(DEEPEST));
        }
        int level = INSIDE_ANOTHER.contains(kind) ? 0 : 1;
        depth += level;
        Optional<Object> made = kind.isInterface() ? oneKind(path, kind, map) : make(path, kind, map);
        depth -= level;
        return made;
    }

    private Optional<Object> oneKind(String path, Class<?> kind, Map<?, ?> map) {
        List<Class<?>> kinds = Arrays.stream(kind.getPermittedSubclasses())
                .<Class<?>>map(it -> it)
                .toList();
        Object wanted = map.get("kind");
        Optional<Class<?>> found = kinds.stream()
                .filter(it -> it.getSimpleName().equals(wanted))
                .findFirst();
        if (found.isEmpty()) {
            String expected = oneOf(kinds.stream().map(Class::getSimpleName).toList());
            return refuse(join(path, "kind"), wanted == null ? "nothing" : wanted, expected);
        }
        return make(path, found.get(), map);
    }

    /// Reads all parts even where one is wrong, so that all mismatches come at once.
    private Optional<Object> make(String path, Class<?> kind, Map<?, ?> map) {
        RecordComponent[] components = kind.getRecordComponents();
        surplus(path, components, map);
        Object[] parts = new Object[components.length];
        boolean whole = true;
        String outside = place;
        for (int i = 0; i < components.length; i++) {
            place = kind == Named.class ? outside : kind.getSimpleName() + "." + components[i].getName();
            Optional<Object> part = part(path, kind, components[i], map);
            whole &= part.isPresent();
            parts[i] = part.orElse("");
        }
        place = outside;
        return whole ? construct(path, kind, components, parts) : Optional.empty();
    }

    /// A key too many is a slip of the pen in another key, and must not pass unseen.
    private void surplus(String path, RecordComponent[] components, Map<?, ?> map) {
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent component : components) {
            if (component.getType() != Position.class && !component.getName().equals("comments")) {
                names.add(component.getName());
            }
        }
        for (Object key : map.keySet()) {
            if (!names.contains(key) && !"kind".equals(key)) {
                refuse(path, "key " + key, oneOf(List.copyOf(names)));
            }
        }
    }

    private Optional<Object> part(String path, Class<?> kind, RecordComponent component, Map<?, ?> map) {
        String name = component.getName();
        Object data = map.get(name);
        if (component.getType() == Position.class) {
            return Optional.of(at);
        }
        if (data == null) {
            boolean needed = kind == Named.class && !BY_PLACE.contains(place);
            Optional<Object> omitted = needed ? Optional.empty() : omitted(kind, component, map);
            return omitted.isPresent() ? omitted : refuse(join(path, name), "nothing", title(component));
        }
        if (component.getType() == List.class) {
            return list(join(path, name), Components.element(component), data);
        }
        Optional<Object> value = value(join(path, name), component.getType(), data);
        return component.getType() == String.class
                ? value.flatMap(text -> named(join(path, name), kind, name, (String) text))
                : value;
    }

    private Optional<Object> named(String path, Class<?> kind, String part, String text) {
        boolean field = kind == Named.class && ENTRIES.contains(place);
        Optional<String> expected = Identifiers.check(kind, field ? "field" : part, text);
        return expected.isPresent() ? refuse(path, text, expected.get()) : Optional.of(text);
    }

    private static Optional<Object> omitted(Class<?> kind, RecordComponent component, Map<?, ?> map) {
        boolean initial = kind == Declaration.Attribute.class && component.getName().equals("initial");
        if (initial && map.get("type") instanceof String type) {
            return Optional.of(
                    switch (type) {
                        case "int" -> Unwritten.ZERO;
                        case "bool" -> Unwritten.FALSE;
                        case "text" -> Unwritten.EMPTY;
                        default -> Unwritten.NOTHING;
                    });
        }
        return Components.omitted(kind, component);
    }

    private Optional<Object> list(String path, Class<?> element, Object data) {
        if (!(data instanceof List<?> list)) {
            return refuse(path, data, "a list");
        }
        List<Object> made = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object one = list.get(i);
            element(path + "[" + i + "]", element, one == null ? "nothing" : one).ifPresent(made::add);
        }
        return made.size() == list.size() ? Optional.of(made) : Optional.empty();
    }

    /// A list of texts holds names: the types that a relation joins.
    private Optional<Object> element(String path, Class<?> kind, Object data) {
        Optional<Object> value = value(path, kind, data);
        return kind == String.class
                ? value.flatMap(text -> named(path, Declaration.Relation.class, "of", (String) text))
                : value;
    }

    private Optional<Object> construct(String path, Class<?> kind, RecordComponent[] components, Object[] parts) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return Optional.of(kind.getDeclaredConstructor(types).newInstance(parts));
        } catch (ReflectiveOperationException e) {
            if (e instanceof InvocationTargetException && e.getCause() instanceof IllegalArgumentException broken) {
                return refuse(path, kind.getSimpleName(), String.valueOf(broken.getMessage()));
            }
            throw new IllegalStateException("record (%s) cannot be made".formatted(kind.getSimpleName()), e);
        }
    }

    private static String title(RecordComponent component) {
        Class<?> type = component.getType();
        return type.isPrimitive() || type == String.class ? "the part " + component.getName() : type.getSimpleName();
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String oneOf(List<String> words) {
        return "one of " + String.join(", ", words);
    }

    private Optional<Object> refuse(String path, Object found, String expected) {
        String shown = found instanceof Map ? "a map" : found instanceof List ? "a list" : found.toString();
        mismatches.add(new TreeData.Mismatch(path, shown, expected));
        return Optional.empty();
    }
}
