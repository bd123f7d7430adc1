package dev.entente.dsl;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns records into plain data.
final class DataWriter {
    private DataWriter() {}

    /// {@return the record's parts by name}
    ///
    /// @param declared the type under which it stands; where that is an interface the record's kind comes first
    static Map<String, Object> map(Object node, Class<?> declared) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (declared.isInterface()) {
            map.put("kind", node.getClass().getSimpleName());
        }
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            Object value = Components.get(component, node);
            if (!Components.isLeftOut(node.getClass(), component, value)) {
                map.put(component.getName(), value(value, Components.element(component)));
            }
        }
        return map;
    }

    private static Object value(Object value, Class<?> declared) {
        return switch (value) {
            case List<?> list -> list.stream().map(element -> value(element, declared)).toList();
            case Type type -> type.toString();
            case Enum<?> constant -> Components.word(constant);
            case Integer number -> number.longValue();
            case Record node -> map(node, declared);
            default -> value;
        };
    }
}
