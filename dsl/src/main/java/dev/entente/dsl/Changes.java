package dev.entente.dsl;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Checks the steps that change the world or a variable. Not thread safe.
final class Changes {
    private static final String ONLY = "which only negotiation changes";
    private static final String INSTEAD = "Maybe Negotiate another, or Release or Cancel one of its clauses.";

    private final Symbols symbols;
    private final Report report;
    private final Typing typing;
    private final Applying applying;

    Changes(Symbols symbols, Report report, Typing typing) {
        this.symbols = symbols;
        this.report = report;
        this.typing = typing;
        this.applying = new Applying(symbols, report, typing);
    }

    void assign(Statement.Assign assign, Scope scope) {
        switch (assign.target()) {
            case Expression.Variable variable -> variable(assign, variable, scope);
            case Expression.Field field when isRecord(field, scope) -> record(assign, field, scope);
            case Expression.Field field -> {
                Type type = typing.of(field, scope);
                contracted(field, scope);
                value("attribute (%s)".formatted(ExpressionText.of(field)), assign, type, scope);
            }
            default -> unchangeable(assign, scope);
        }
    }

    /// Reports a change of what only negotiation changes.
    private void contracted(Expression.Field field, Scope scope) {
        if (symbols.contracts().isEmpty()) {
            return;
        }
        Type of = new Typing(symbols, Report.silent()).of(field.of(), scope);
        boolean record = of instanceof Type.Ref(String entity, _)
                && (entity.equals(TreatyTypes.DEALING) || entity.equals("Faction"))
                && TreatyTypes.RECORD.contains(field.name());
        if (symbols.contract(of).isPresent()) {
            report.error(field.at(), "(%s) is of a contract, %s".formatted(ExpressionText.of(field), ONLY), INSTEAD);
        } else if (record) {
            report.error(
                    field.at(),
                    "(%s) counts promises, and only they change it".formatted(ExpressionText.of(field)),
                    "Maybe keep another attribute for it.");
        }
    }

    private void unchangeable(Statement.Assign assign, Scope scope) {
        typing.of(assign.value(), scope);
        String target = ExpressionText.of(assign.target());
        report.error(
                assign.target().at(),
                "(%s) must not be changed; only attributes and variables may".formatted(target),
                "Maybe change an attribute of it, or keep the value in a variable such as $x.");
    }

    /// {@return whether a field is one of a record, and no attribute of an entity}
    boolean isRecord(Expression.Field field, Scope scope) {
        return new Typing(symbols, Report.silent()).of(field.of(), scope) instanceof Type.Fields;
    }

    /// {@return whether an assignment changes the world or state, and no local variable}
    boolean isLasting(Statement.Assign assign, Scope scope) {
        boolean attribute = assign.target() instanceof Expression.Field field && !isRecord(field, scope);
        return attribute
                || (base(assign.target()) instanceof Expression.Variable(_, String name)
                        && !scope.locals().containsKey(name)
                        && scope.states().containsKey(name));
    }

    private void record(Statement.Assign assign, Expression.Field field, Scope scope) {
        if (!(base(field) instanceof Expression.Variable variable)) {
            unchangeable(assign, scope);
            return;
        }
        readOnly(assign, variable, scope);
        value("field (%s)".formatted(ExpressionText.of(field)), assign, typing.of(field, scope), scope);
    }

    private static Expression base(Expression path) {
        Expression base = path;
        while (base instanceof Expression.Field(_, Expression of, _)) {
            base = of;
        }
        return base;
    }

    private void variable(Statement.Assign assign, Expression.Variable variable, Scope scope) {
        boolean known = scope.states().containsKey(variable.name()) || scope.locals().containsKey(variable.name());
        if (assign.assignment() == Assignment.SET && !known) {
            Type value = typing.of(assign.value(), scope);
            keepable("($%s)".formatted(variable.name()), assign.value(), value);
            scope.locals().put(variable.name(), kept(value));
            return;
        }
        readOnly(assign, variable, scope);
        value("variable ($%s)".formatted(variable.name()), assign, typing.of(variable, scope), scope);
    }

    /// Reports a change of state where only reading is allowed.
    private void readOnly(Statement.Assign assign, Expression.Variable variable, Scope scope) {
        boolean state = !scope.locals().containsKey(variable.name()) && scope.states().containsKey(variable.name());
        if (state && (scope.place() == Scope.Place.READ || scope.place() == Scope.Place.TOPIC)) {
            report.error(
                    assign.at(),
                    "a change of (%s) must not stand in %s"
                            .formatted(ExpressionText.of(assign.target()), scope.place().title()),
                    scope.place() == Scope.Place.READ
                            ? "Maybe make the operation /execute."
                            : "Maybe change it where the mind is asked.");
        }
    }

    /// Reports a value that cannot be a variable's first: a list, or `none`, which has no type of its own.
    ///
    /// @param variable what it is kept in, such as `($x)`
    void keepable(String variable, Expression expression, Type value) {
        if (Types.holds(value, Type.Plain.NONE::equals)) {
            String part = value == Type.Plain.NONE ? variable : "a field of " + variable;
            report.error(
                    expression.at(),
                    "%s starts as none, so its type is unknown".formatted(part),
                    "Maybe leave it out: an entity that was not assigned is none.");
        }
        noList(variable + " cannot keep", expression, value);
    }

    /// Reports a list where there must be one value.
    ///
    /// @param cannot who cannot do what with it, such as `($x) cannot keep`
    void noList(String cannot, Expression expression, Type value) {
        if (value instanceof Type.ListOf) {
            report.error(
                    expression.at(),
                    "(%s) is %s, which %s".formatted(ExpressionText.of(expression), value, cannot),
                    "Maybe write it where it is needed, in Each or in size(...).");
        }
    }

    /// Keeps what a step makes or returns in a variable; one that is known already must be of the same type.
    void keep(Position at, String name, String what, Type type, Scope scope) {
        Type before = scope.locals().putIfAbsent(name, type);
        if (before != null && !Types.fits(type, before)) {
            report.error(
                    at,
                    "variable ($%s) must be %s, but %s is %s".formatted(name, before, what, type),
                    "Maybe keep it in another variable.");
        }
    }

    /// {@return the type a variable has when its first value is of the given type}
    static Type kept(Type value) {
        return Types.map(value, it -> it == Type.Plain.NONE || it instanceof Type.ListOf ? Types.LOST : it);
    }

    private void value(String what, Statement.Assign assign, Type type, Scope scope) {
        Type value = typing.of(assign.value(), scope);
        boolean number = assign.assignment() != Assignment.SET;
        if (number && !Types.fits(type, Type.Plain.INT)) {
            report.error(
                    assign.at(),
                    "%s is %s; only int can change by (%s)".formatted(what, type, assign.assignment().sign()),
                    "Maybe write = instead.");
            return;
        }
        typing.mustFit(what, assign.value(), value, number ? Type.Plain.INT : type);
    }

    void create(Statement.Create create, Scope scope) {
        Declaration.Entity entity = symbols.entities().get(create.type());
        if (entity == null) {
            report.unknown(create.at(), "entity type", "entity types", create.type(), symbols.entities().keySet());
            create.fields().forEach(field -> typing.of(field.value(), scope));
        } else {
            if (symbols.contracts().containsKey(create.type())) {
                report.error(
                        create.at(),
                        "contract (%s) is made by Negotiate, not by Create".formatted(create.type()),
                        "Maybe write Negotiate %s(...) by 20 ticks -> $x.".formatted(create.type()));
            }
            String what = "entity type (%s)".formatted(create.type());
            Set<String> given = fields(what, entity, create.fields(), scope);
            missing(what, create, entity, given);
        }
        if (!create.result().isEmpty()) {
            Type made = entity == null ? Types.LOST : new Type.Ref(create.type(), false);
            keep(create.at(), create.result(), "what Create makes", made, scope);
        }
    }

    /// Reports fields that an entity type has not, or has with another type.
    ///
    /// @return the names given
    Set<String> fields(String what, Declaration.Entity entity, List<Named> fields, Scope scope) {
        Set<String> given = new HashSet<>();
        for (Named field : fields) {
            Optional<Declaration.Attribute> attribute = symbols.attribute(entity.name(), field.name());
            if (attribute.isEmpty()) {
                report.error(
                        field.at(),
                        "attribute (%s) is not declared in %s".formatted(field.name(), what),
                        report.remedy("attributes", field.name(), symbols.attributes(entity.name())));
            }
            if (!given.add(field.name())) {
                String twice = "attribute (%s) is given twice".formatted(field.name());
                report.error(field.at(), twice, "Maybe leave one out.");
            }
            Type type = attribute.map(Declaration.Attribute::type).orElse(Types.LOST);
            typing.expect("attribute (%s)".formatted(field.name()), field.value(), type, scope);
        }
        return given;
    }

    private void missing(String what, Statement.Create create, Declaration.Entity entity, Set<String> given) {
        List<String> missing = entity.attributes().stream()
                .filter(attribute -> attribute.type() instanceof Type.Ref(_, boolean nullable) && !nullable)
                .filter(attribute -> !attribute.initial().at().written() && !given.contains(attribute.name()))
                .map(Declaration.Attribute::name)
                .toList();
        if (!missing.isEmpty()) {
            report.error(
                    create.at(),
                    "%s needs (%s), which must not be none".formatted(what, String.join(", ", missing)),
                    "Maybe add %s: and an entity, or declare the type with ?.".formatted(missing.getFirst()));
        }
    }

    void remove(Statement.Remove remove, Scope scope) {
        Type type = typing.of(remove.entity(), scope);
        if (symbols.contract(type).isPresent()) {
            report.error(
                    remove.entity().at(),
                    "(%s) is a contract, %s".formatted(ExpressionText.of(remove.entity()), ONLY),
                    INSTEAD);
        }
        if (!(type instanceof Type.Ref)) {
            report.error(
                    remove.entity().at(),
                    "what Remove removes must be an entity, but (%s) is %s"
                            .formatted(ExpressionText.of(remove.entity()), type),
                    type instanceof Type.ListOf ? "Maybe write Each x in ... { Remove x }." : "");
        }
    }

    void link(Statement.Link link, Scope scope) {
        Declaration.Relation relation = symbols.relations().get(link.relation());
        if (relation == null) {
            report.unknown(link.at(), "relation", "relations", link.relation(), symbols.relations().keySet());
            link.arguments().forEach(argument -> typing.of(argument, scope));
            return;
        }
        applying.ends("relation (%s)".formatted(link.relation()), link.at(), relation, link.arguments(), scope);
    }
}
