package dev.entente.dsl;

import java.util.List;

/// Finds the holes of a body.
final class Holes {
    private Holes() {}

    /// {@return the holes, such as `{delta}`, that stand in the body}
    static List<Expression.Hole> of(List<Statement> body) {
        return Walk.statements(body)
                .flatMap(Walk::expressions)
                .filter(Expression.Hole.class::isInstance)
                .map(Expression.Hole.class::cast)
                .toList();
    }
}
