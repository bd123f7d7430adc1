package dev.entente.dsl;

import java.util.Set;

/// Finds the type of an expression, and reports what is wrong with it. Not thread safe.
final class Typing {
    private final Symbols symbols;
    private final Report report;
    private final Applying applying;
    private final Naming naming;
    private final Records records;

    Typing(Symbols symbols, Report report) {
        this.symbols = symbols;
        this.report = report;
        this.applying = new Applying(symbols, report, this);
        this.naming = new Naming(symbols, report);
        this.records = new Records(report, this);
    }

    /// {@return the type; [Types#ANY] where only the map knows it, [Types#LOST] where something is wrong, which is reported}
    Type of(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Number _ -> Type.Plain.INT;
            case Expression.Truth _ -> Type.Plain.BOOL;
            case Expression.Text _ -> Type.Plain.TEXT;
            case Expression.Template template -> template(template, scope);
            case Expression.None _ -> Type.Plain.NONE;
            case Expression.Name name -> naming.name(name, scope);
            case Expression.Variable variable -> naming.variable(variable, scope);
            case Expression.Hole hole -> naming.hole(hole, scope);
            case Expression.Field field -> field(field, scope);
            case Expression.Apply apply -> applying.of(apply, scope);
            case Expression.Unary unary -> unary(unary, scope);
            case Expression.Binary binary -> binary(binary, scope);
            case Expression.Quantified question -> question(question, scope);
            case Expression.Route route -> route(route, scope);
            case Expression.Duration _ -> Type.Plain.INT;
            case Expression.Record record -> records.of(record, scope);
        };
    }

    /// Reports an expression that has another type than it must.
    ///
    /// @param what what must have the type, such as `the condition`
    void expect(String what, Expression expression, Type expected, Scope scope) {
        mustFit(what, expression, of(expression, scope), expected);
    }

    /// Reports a type that does not fit.
    void mustFit(String what, Expression expression, Type found, Type expected) {
        if (!Types.fits(found, expected) && !Types.holds(found, Types::isLost)) {
            String text = ExpressionText.of(expression);
            report.error(
                    expression.at(),
                    "%s must be %s, but (%s) is %s".formatted(what, expected, text, found),
                    isSum(what, found)
                            ? "Maybe write one text with holes, as in \"{a} and {b}\"."
                            : remedy(text, found, expected));
        }
    }

    /// Texts are not added.
    private static boolean isSum(String what, Type found) {
        return found == Type.Plain.TEXT && what.endsWith(" of +");
    }

    private static String remedy(String text, Type found, Type expected) {
        if (expected instanceof Type.Fields record) {
            return Records.remedy(found, record);
        }
        if (found instanceof Type.Ref && expected == Type.Plain.BOOL) {
            return "Maybe write %s != none.".formatted(text);
        }
        if (found instanceof Type.ListOf && (expected == Type.Plain.BOOL || expected == Type.Plain.INT)) {
            return "Maybe write size(%s)%s.".formatted(text, expected == Type.Plain.INT ? "" : " > 0");
        }
        if (found == Type.Plain.INT && expected == Type.Plain.BOOL) {
            return "Maybe compare it, as in %s > 0.".formatted(text);
        }
        if (expected == Type.Plain.TEXT) {
            return "Maybe write \"{%s}\".".formatted(text);
        }
        return switch (expected) {
            case Type.Ref _ when found == Type.Plain.NONE ->
                "Maybe declare it as %s?, which may be none.".formatted(expected);
            case Type.Ref(String entity, _) -> "Maybe name an entity of type %s.".formatted(entity);
            case Type.ListOf _ -> "Maybe ask for entities, as in each x in Type.";
            case Type.Plain plain -> value(text, found, plain);
            case Type.Fields _ -> "";
        };
    }

    private static String value(String text, Type found, Type.Plain expected) {
        if (found instanceof Type.Ref || found instanceof Type.Fields) {
            return "Maybe write one of its %s.".formatted(found instanceof Type.Ref ? "attributes" : "fields");
        }
        if (expected == Type.Plain.BOOL) {
            return found == Type.Plain.TEXT
                    ? "Maybe compare it, as in %s == \"open\".".formatted(text)
                    : "Maybe write true or false.";
        }
        return text.matches("\"-?\\d+\"") ? "Maybe leave out the quotes." : "Maybe write a number.";
    }

    private Type template(Expression.Template template, Scope scope) {
        template.parts().forEach(part -> of(part, scope));
        return Type.Plain.TEXT;
    }

    private Type field(Expression.Field field, Scope scope) {
        if (naming.isGlobal(field, scope)) {
            naming.global(field);
            return Types.LOST;
        }
        return switch (of(field.of(), scope)) {
            case Type.Ref(String entity, _) -> attribute(field, entity);
            case Type.Fields record -> records.field(field, record);
            case Type.Plain of -> noAttribute(field, of, "Maybe leave out .%s; only entities and records have parts.".formatted(field.name()));
            case Type.ListOf of -> noAttribute(field, of, "Maybe ask with Each, or with most or least.");
        };
    }

    private Type noAttribute(Expression.Field field, Type of, String remedy) {
        report.error(
                last(field),
                "(%s) is %s and has no attribute (%s)".formatted(ExpressionText.of(field.of()), of, field.name()),
                remedy);
        return Types.LOST;
    }

    /// The attribute of an entity whose type is unknown is one that some type has; its own type is then unknown too.
    private Type attribute(Expression.Field field, String entity) {
        if (entity.equals(Types.LOST.entity())) {
            return Types.LOST;
        }
        Set<String> known = symbols.attributes(entity);
        boolean undeclared = !entity.equals("?") && !symbols.entities().containsKey(entity);
        if (undeclared || (entity.equals("?") && known.contains(field.name()))) {
            return Types.ANY;
        }
        if (!known.contains(field.name())) {
            String owner = entity.equals("?") ? "any entity type" : "entity type (%s)".formatted(entity);
            report.error(
                    last(field),
                    "attribute (%s) is not declared in %s".formatted(field.name(), owner),
                    report.remedy("attributes", field.name(), known));
            return Types.LOST;
        }
        return symbols.attribute(entity, field.name())
                .map(Declaration.Attribute::type)
                .orElse(Types.LOST);
    }

    /// {@return where the last word of a path stands, if the path is on one line}
    static Position last(Expression.Field field) {
        Position at = field.at();
        int length = field.name().codePointCount(0, field.name().length());
        return at.length() <= length
                ? at
                : new Position(at.file(), at.line(), at.column() + at.length() - length, length);
    }

    private Type unary(Expression.Unary unary, Scope scope) {
        boolean not = unary.operator() == Operator.NOT;
        Type type = not ? Type.Plain.BOOL : Type.Plain.INT;
        expect(not ? "what follows not" : "what follows -", unary.of(), type, scope);
        return type;
    }

    private Type binary(Expression.Binary binary, Scope scope) {
        return switch (binary.operator()) {
            case OR, AND, NOT -> both(binary, Type.Plain.BOOL, Type.Plain.BOOL, scope);
            case LESS, AT_MOST, MORE, AT_LEAST -> both(binary, Type.Plain.INT, Type.Plain.BOOL, scope);
            case PLUS, MINUS, TIMES, OVER, REMAINDER, NEGATE -> both(binary, Type.Plain.INT, Type.Plain.INT, scope);
            case EQUAL, UNEQUAL -> equality(binary, scope);
        };
    }

    private Type both(Expression.Binary binary, Type operands, Type result, Scope scope) {
        String sign = binary.operator().sign();
        expect("what stands left of " + sign, binary.left(), operands, scope);
        expect("what stands right of " + sign, binary.right(), operands, scope);
        return result;
    }

    /// Equality between types that have no value in common is a slip, not a question.
    private Type equality(Expression.Binary binary, Scope scope) {
        Type left = of(binary.left(), scope);
        Type right = of(binary.right(), scope);
        if (left instanceof Type.Fields || right instanceof Type.Fields) {
            report.error(
                    binary.at(),
                    "(%s) and (%s) cannot be compared, for records are not"
                            .formatted(text(binary.left()), text(binary.right())),
                    "Maybe compare their fields.");
        } else if (!Types.comparable(left, right)) {
            report.error(
                    binary.at(),
                    "(%s) is %s and (%s) is %s; they can never be equal"
                            .formatted(text(binary.left()), left, text(binary.right()), right),
                    left instanceof Type.ListOf ? "Maybe compare size(...) with 0." : "Maybe compare two values of one type.");
        }
        return Type.Plain.BOOL;
    }

    private static String text(Expression expression) {
        return ExpressionText.of(expression);
    }

    private Type question(Expression.Quantified question, Scope scope) {
        if (!symbols.entities().containsKey(question.of())) {
            report.unknown(
                    question.at(), "entity type", "entity types", question.of(), symbols.entities().keySet());
            return result(question.quantifier(), Types.LOST);
        }
        Type.Ref type = new Type.Ref(question.of(), false);
        filter(question.quantifier().word(), question.where(), question.by(), scope.with(question.variable(), type));
        if (needsMeasure(question.quantifier()) && !question.by().at().written()) {
            report.error(
                    question.at(),
                    "question (%s) must say by what".formatted(question.quantifier().word()),
                    "Maybe add by and a number, such as an attribute of (%s).".formatted(question.variable()));
        }
        return result(question.quantifier(), type);
    }

    private void filter(String what, Expression where, Expression by, Scope scope) {
        expect("the condition of " + what, where, Type.Plain.BOOL, scope);
        expect("the measure of " + what, by, Type.Plain.INT, scope);
    }

    private static boolean needsMeasure(Quantifier quantifier) {
        return switch (quantifier) {
            case SUM, MOST, LEAST -> true;
            case SOME, EVERY, COUNT, EACH -> false;
        };
    }

    private static Type result(Quantifier quantifier, Type of) {
        return switch (quantifier) {
            case SOME, EVERY -> Type.Plain.BOOL;
            case COUNT, SUM -> Type.Plain.INT;
            case MOST, LEAST -> of instanceof Type.Ref(String entity, _) ? new Type.Ref(entity, true) : of;
            case EACH -> of instanceof Type.Ref(String entity, _) ? new Type.ListOf(entity) : of;
        };
    }

    /// A way goes from link to link, so a link must end where the next can begin.
    private void joinsOneType(Expression.Route route, Type.Ref from, Type.Ref to) {
        if (!from.equals(to)) {
            report.error(
                    route.at(),
                    "route goes over relation (%s), which joins %s with %s and so has no way of several links"
                            .formatted(route.relation(), from, to),
                    "Maybe write each x in %s (%s(..., x)), or a relation between one type and itself."
                            .formatted(to, route.relation()));
        }
    }

    private Type route(Expression.Route route, Scope scope) {
        Declaration.Relation relation = symbols.relations().get(route.relation());
        if (relation == null) {
            report.unknown(
                    route.at(), "relation", "relations", route.relation(), symbols.relations().keySet());
            return Types.LOST;
        }
        Type.Ref from = new Type.Ref(relation.of().getFirst(), false);
        Type.Ref to = new Type.Ref(relation.of().getLast(), false);
        expect("where route begins", route.from(), from, scope);
        expect("where route ends", route.to(), to, scope);
        filter("route", route.where(), route.by(), scope.with(route.variable(), to));
        joinsOneType(route, from, to);
        return new Type.ListOf(to.entity());
    }
}
