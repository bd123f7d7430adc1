package dev.entente.dsl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the entity types that a constraint is about, in the order written: those that stand for their every entity.
///
/// A type that a question asks about, as in `count r in Region`, is not one of them; nor is a name that it binds.
final class Subjects {
    private final Symbols symbols;
    private final Set<String> found = new LinkedHashSet<>();

    private Subjects(Symbols symbols) {
        this.symbols = symbols;
    }

    static List<String> of(Expression expression, Symbols symbols) {
        Subjects subjects = new Subjects(symbols);
        subjects.read(expression, Set.of());
        return List.copyOf(subjects.found);
    }

    private void read(Expression expression, Set<String> bound) {
        switch (expression) {
            case Expression.Name(_, String name) -> name(name, bound);
            case Expression.Quantified question ->
                read(List.of(question.where(), question.by()), with(bound, question.variable()));
            case Expression.Route route -> {
                read(List.of(route.from(), route.to()), bound);
                read(List.of(route.where(), route.by()), with(bound, route.variable()));
            }
            default -> read(Walk.inside(expression).toList(), bound);
        }
    }

    private void read(List<Expression> expressions, Set<String> bound) {
        expressions.forEach(expression -> read(expression, bound));
    }

    private void name(String name, Set<String> bound) {
        boolean type = symbols.entities().containsKey(name) && !symbols.instances().containsKey(name);
        if (type && !bound.contains(name)) {
            found.add(name);
        }
    }

    private static Set<String> with(Set<String> bound, String name) {
        Set<String> more = new LinkedHashSet<>(bound);
        more.add(name);
        return more;
    }
}
