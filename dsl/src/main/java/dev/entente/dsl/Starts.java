package dev.entente.dsl;

import java.util.List;
import java.util.Map;

/// Checks where attributes and state start: at a literal, for they start before there is a world to ask. Not thread
/// safe.
final class Starts {
    private static final String PLAIN = "a whole number, true, false or a text";
    private static final String ANY = "a whole number, true, false, a text or a record of these";

    private final Report report;
    private final Typing typing;

    Starts(Report report, Typing typing) {
        this.report = report;
        this.typing = typing;
    }

    void attribute(Declaration.Attribute attribute) {
        Expression initial = attribute.initial();
        if (!initial.at().written()) {
            return;
        }
        String what = "attribute (%s)".formatted(attribute.name());
        if (attribute.type() instanceof Type.Ref) {
            reference(what, initial);
        } else if (literal(what, initial, PLAIN)) {
            typing.mustFit(what, initial, type(initial), attribute.type());
        }
    }

    private void reference(String what, Expression initial) {
        if (!(initial instanceof Expression.None)) {
            report.error(
                    initial.at(),
                    "%s is a reference and must start as none, not (%s)".formatted(what, ExpressionText.of(initial)),
                    "Maybe leave out the start, and give the value in the map or in a Faction block.");
        }
    }

    void state(Declaration.State state) {
        if (literal("state ($%s)".formatted(state.name()), state.initial(), ANY)) {
            typing.of(state.initial(), Scope.of(Scope.Place.START, Map.of()));
        }
    }

    private boolean literal(String what, Expression initial, String literals) {
        boolean literal = !Types.holds(type(initial), Types.ANY::equals);
        if (!literal) {
            report.error(
                    initial.at(),
                    "%s must start with a literal, not (%s)".formatted(what, ExpressionText.of(initial)),
                    "Maybe write %s; the rest can be set in a module's Tick.".formatted(literals));
        }
        return literal;
    }

    /// {@return the type of a literal; [Types#ANY] of anything else}
    static Type type(Expression initial) {
        return switch (initial) {
            case Expression.Number _, Expression.Duration _ -> Type.Plain.INT;
            case Expression.Unary(_, Operator operator, Expression.Number _) when operator == Operator.NEGATE ->
                Type.Plain.INT;
            case Expression.Truth _ -> Type.Plain.BOOL;
            case Expression.Text _ -> Type.Plain.TEXT;
            case Expression.Record(_, List<Named> fields) ->
                new Type.Fields(fields.stream()
                        .map(field -> new Type.Field(field.name(), type(field.value())))
                        .toList());
            default -> Types.ANY;
        };
    }
}
