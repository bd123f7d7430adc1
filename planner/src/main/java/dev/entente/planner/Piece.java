package dev.entente.planner;

import dev.entente.dsl.Statement;
import dev.entente.guardrails.expression.Scope;
import java.util.List;

/// A part of a method that plans nothing and may take time: compiled, and carried out, by the host.
public interface Piece {
    /// What does nothing.
    Piece NONE = new Piece() {};

    /// Makes pieces of statements.
    @FunctionalInterface
    interface Maker {
        /// {@return the compiled statements}
        ///
        /// @param scope the names of the method; results that the statements keep are bound in it
        Piece of(List<Statement> body, Scope scope);
    }
}
