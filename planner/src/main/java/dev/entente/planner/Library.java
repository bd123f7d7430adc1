package dev.entente.planner;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.guardrails.Invariants;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What it takes to compile further methods of a program that runs already. Immutable, and shared by all agents.
///
/// Nothing is compiled into it: what one agent learns is kept in its [Repertoire].
public final class Library {
    private final Program program;
    private final Vocabulary vocabulary;
    private final StepCompiler steps;

    Library(Program program, Vocabulary vocabulary, StepCompiler steps) {
        this.program = program;
        this.vocabulary = vocabulary;
        this.steps = steps;
    }

    Program program() {
        return program;
    }

    Invariants invariants() {
        return Invariants.of(program, vocabulary);
    }

    Declaration.@Nullable Goal declared(String goal) {
        return program.all(Declaration.Goal.class)
                .filter(it -> it.name().equals(goal))
                .findFirst()
                .orElse(null);
    }

    /// {@return a compiler that numbers its statements after those of the program}
    ///
    /// @param more how many others come between
    StepCompiler compiler(int more) {
        return steps.after(more);
    }

    /// {@return a compiled method of a goal, at whose end the goal must be achieved}
    Method compile(String goal, Declaration.Method method, StepCompiler into) {
        var declared = Objects.requireNonNull(declared(goal), goal);
        return new DomainCompiler(vocabulary, into).checked(declared, method);
    }
}
