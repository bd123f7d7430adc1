package dev.entente.dsl;

import java.util.List;

/// Finds out whether an operation that declares no parameters takes some all the same.
final class Holes {
    private Holes() {}

    /// {@return whether a hole, such as `{delta}`, stands in the body}
    static boolean in(List<Statement> body) {
        return Walk.statements(body).flatMap(Walk::expressions).anyMatch(Expression.Hole.class::isInstance);
    }
}
