package dev.entente.engine.execution;

import dev.entente.dsl.Program;
import dev.entente.dsl.Statement;
import dev.entente.guardrails.expression.Scope;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.List;

/// The compiled bodies of a program, each made once.
public final class Templates {
    private Templates() {}

    /// Compiles the operations that wait and the sagas of a checked program; others are compiled when they are asked for.
    public static Templates of(Program program, Vocabulary vocabulary) {
        throw new IllegalStateException("not written yet");
    }

    /// {@return the body of an operation, or with the module `Saga` of a saga}
    public Template operation(String module, String name) {
        throw new IllegalStateException("not written yet");
    }

    /// {@return the body of a reaction or a heartbeat}
    ///
    /// @param name what is at work, such as `ON (Order.Placed)`
    public Template body(String name, List<Statement> body, Scope scope) {
        throw new IllegalStateException("not written yet");
    }

    /// {@return a part of a method; what it keeps is bound in `scope`}
    public Template piece(List<Statement> body, Scope scope) {
        return body("", body, scope);
    }
}
