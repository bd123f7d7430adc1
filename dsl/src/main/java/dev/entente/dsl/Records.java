package dev.entente.dsl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the types of records and of their fields. Not thread safe.
final class Records {
    private static final int MOST = 1_000;

    private final Report report;
    private final Typing typing;

    Records(Report report, Typing typing) {
        this.report = report;
        this.typing = typing;
    }

    Type of(Expression.Record record, Scope scope) {
        List<Type.Field> fields = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (Named field : record.fields()) {
            Type type = typing.of(field.value(), scope);
            if (type instanceof Type.ListOf) {
                report.error(
                        field.value().at(),
                        "(%s) is %s, which a record cannot hold".formatted(ExpressionText.of(field.value()), type),
                        "Maybe write it where it is needed, in Each or in size(...).");
                type = Types.LOST;
            }
            if (given.add(field.name())) {
                fields.add(new Type.Field(field.name(), type));
            } else {
                report.error(
                        field.at(), "field (%s) is given twice".formatted(field.name()), "Maybe leave one out.");
            }
        }
        return bounded(record, new Type.Fields(fields));
    }

    /// A record that holds the one before it twice, and so on, would soon hold more than there is room for.
    private Type bounded(Expression.Record record, Type.Fields type) {
        long size = size(type);
        if (size <= MOST) {
            return type;
        }
        report.error(
                record.at(),
                "record holds (%s) values, but must hold %s at the most".formatted(size, MOST),
                "Maybe leave out what it holds twice, or make it an entity.");
        return Types.LOST;
    }

    private static long size(Type type) {
        return type instanceof Type.Fields(List<Type.Field> fields)
                ? fields.stream().mapToLong(field -> size(field.type())).sum()
                : 1;
    }

    /// {@return the type of a field of a record}
    Type field(Expression.Field field, Type.Fields record) {
        Map<String, Type> types = Types.byName(record);
        Type type = types.get(field.name());
        if (type == null) {
            report.error(
                    Typing.last(field),
                    "(%s) has no field (%s)".formatted(ExpressionText.of(field.of()), field.name()),
                    report.remedy("fields", field.name(), types.keySet()));
            return Types.LOST;
        }
        return type;
    }

    /// {@return what to do about a value that must be a record of a given shape}
    static String remedy(Type found, Type.Fields expected) {
        if (!(found instanceof Type.Fields given)) {
            return "Maybe write a record, { name: value }.";
        }
        Set<String> has = Types.byName(given).keySet();
        Set<String> needs = Types.byName(expected).keySet();
        List<String> missing =
                needs.stream().filter(name -> !has.contains(name)).toList();
        List<String> further =
                has.stream().filter(name -> !needs.contains(name)).toList();
        if (!missing.isEmpty()) {
            return "Maybe add %s.".formatted(String.join(", ", missing));
        }
        return further.isEmpty()
                ? mistyped(Types.byName(given), expected)
                : "Maybe leave out %s.".formatted(String.join(", ", further));
    }

    private static String mistyped(Map<String, Type> given, Type.Fields expected) {
        return expected.fields().stream()
                .filter(field -> !Types.fits(given.getOrDefault(field.name(), Types.LOST), field.type()))
                .map(field -> "Maybe give its field (%s) a value of type %s.".formatted(field.name(), field.type()))
                .findFirst()
                .orElse("");
    }
}
