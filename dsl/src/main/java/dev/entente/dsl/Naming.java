package dev.entente.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds what a name, a `$variable` or a `{hole}` stands for. Not thread safe.
final class Naming {
    private final Symbols symbols;
    private final Report report;

    Naming(Symbols symbols, Report report) {
        this.symbols = symbols;
        this.report = report;
    }

    /// {@return the type of a parameter, a bound variable, an entity, or in a constraint of a type's every entity}
    Type name(Expression.Name name, Scope scope) {
        Type bound = scope.names().get(name.name());
        if (bound != null) {
            return bound;
        }
        String instance = symbols.instances().get(name.name());
        if (instance != null) {
            return new Type.Ref(instance, false);
        }
        if (symbols.entities().containsKey(name.name())) {
            return entityType(name, scope);
        }
        if (name.name().equals(Globals.NAME)) {
            report.error(
                    name.at(),
                    "(%s) must be followed by the name of state".formatted(Globals.NAME),
                    "Maybe write %s.name.".formatted(Globals.NAME));
            return Types.LOST;
        }
        if (mayBeOnTheMap(name, scope)) {
            return Types.ANY;
        }
        report.unknown(name.at(), "name", "names here", name.name(), candidates(scope));
        return Types.LOST;
    }

    /// {@return whether it is state of the program that could not be read, because there is none or too much of the
    /// name}
    boolean isGlobal(Expression.Field field, Scope scope) {
        return field.of() instanceof Expression.Name(_, String name)
                && name.equals(Globals.NAME)
                && !scope.names().containsKey(name)
                && !symbols.instances().containsKey(name)
                && !symbols.entities().containsKey(name);
    }

    /// Reports what stands for no state, or for several.
    void global(Expression.Field field) {
        List<String> meant = symbols.globals().named(field.name()).stream()
                .map(ExpressionText::of)
                .toList();
        List<String> all =
                symbols.globals().all().stream().map(ExpressionText::of).toList();
        String text = ExpressionText.of(field);
        switch (meant.size()) {
            case 0 ->
                report.error(
                        field.at(),
                        "(%s) stands for no state of the program".formatted(text),
                        report.remedy("states", field.name(), all));
            case 1 ->
                report.error(
                        field.at(),
                        "(%s) stands for (%s), which cannot be seen here".formatted(text, meant.getFirst()),
                        "Maybe give what hides it another name.");
            default ->
                report.error(
                        field.at(),
                        "(%s) may stand for (%s)".formatted(text, String.join(") or (", meant)),
                        "Maybe write the one that is meant.");
        }
    }

    /// Where no map is known, a capital letter or a starting value is sign enough of an entity.
    private boolean mayBeOnTheMap(Expression.Name name, Scope scope) {
        boolean capital = Character.isUpperCase(name.name().codePointAt(0));
        return !symbols.mapKnown() && (capital || scope.place() == Scope.Place.START);
    }

    private Type entityType(Expression.Name name, Scope scope) {
        if (scope.place() == Scope.Place.CONSTRAINT) {
            return new Type.Ref(name.name(), false);
        }
        report.error(
                name.at(),
                "entity type (%s) is not an entity".formatted(name.name()),
                "Maybe ask about its entities, as in some x in %s (...).".formatted(name.name()));
        return Types.LOST;
    }

    private List<String> candidates(Scope scope) {
        if (!report.suggests()) {
            return List.of();
        }
        List<String> candidates = new ArrayList<>(new TreeSet<>(scope.names().keySet()));
        candidates.addAll(new TreeSet<>(symbols.instances().keySet()));
        scope.states().keySet().forEach(state -> candidates.add("$" + state));
        return candidates;
    }

    Type variable(Expression.Variable variable, Scope scope) {
        Type local = scope.locals().get(variable.name());
        if (local != null) {
            return local;
        }
        Type state = scope.states().get(variable.name());
        if (state != null) {
            return state;
        }
        report.error(
                variable.at(),
                "variable ($%s) has no value here".formatted(variable.name()),
                report.remedy("variables here", "$" + variable.name(), variables(scope)));
        return Types.LOST;
    }

    private Set<String> variables(Scope scope) {
        Set<String> known = new TreeSet<>();
        if (report.suggests()) {
            scope.locals().keySet().stream()
                    .filter(name -> !name.equals(Results.RETURNED))
                    .forEach(name -> known.add("$" + name));
            scope.states().keySet().forEach(name -> known.add("$" + name));
        }
        return known;
    }

    Type hole(Expression.Hole hole, Scope scope) {
        Type type = scope.holes().get(hole.name());
        if (type != null) {
            return type;
        }
        if (!scope.openHoles()) {
            report.error(
                    hole.at(),
                    "hole ({%s}) is not a field of the event or a parameter of the operation".formatted(hole.name()),
                    report.remedy("fields or parameters here", hole.name(), scope.holes().keySet()));
        }
        return Types.LOST;
    }
}
