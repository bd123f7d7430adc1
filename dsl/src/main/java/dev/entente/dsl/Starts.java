package dev.entente.dsl;

/// Checks where attributes and state start: at a literal, for they start before there is a world to ask. Not thread
/// safe.
final class Starts {
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
        } else if (literal(what, initial)) {
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
        literal("state ($%s)".formatted(state.name()), state.initial());
    }

    private boolean literal(String what, Expression initial) {
        boolean literal = !type(initial).equals(Types.ANY);
        if (!literal) {
            report.error(
                    initial.at(),
                    "%s must start with a literal, not (%s)".formatted(what, ExpressionText.of(initial)),
                    "Maybe write a whole number, true, false or a text; the rest can be set in a module's Tick.");
        }
        return literal;
    }

    /// {@return the type of a literal; [Types#ANY] of anything else}
    static Type type(Expression initial) {
        return switch (initial) {
            case Expression.Number _ -> Type.Plain.INT;
            case Expression.Unary(_, Operator operator, Expression.Number _) when operator == Operator.NEGATE ->
                Type.Plain.INT;
            case Expression.Truth _ -> Type.Plain.BOOL;
            case Expression.Text _ -> Type.Plain.TEXT;
            default -> Types.ANY;
        };
    }
}
