package dev.entente.planner.hddl;

import dev.entente.planner.model.Place;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes out all that a model or problem holds but its places, so that two can be compared.
final class Likeness {
    private Likeness() {}

    static String of(Object value) {
        return switch (value) {
            case Place _ -> "";
            case int[] numbers -> Arrays.toString(numbers);
            case List<?> list -> list.stream().map(Likeness::of).collect(Collectors.joining(", ", "[", "]"));
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents())
                        .map(component -> component.getName() + "=" + of(value(record, component)))
                        .collect(Collectors.joining(" ", record.getClass().getSimpleName() + "(", ")\n"));
            default -> value.toString();
        };
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
