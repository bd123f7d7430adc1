package dev.entente.planner;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Program;
import dev.entente.guardrails.expression.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The compiled goals, methods and actions of a program, shared by all agents. Immutable.
///
/// @param pursued the standing goals of each faction; the faction's entity is in slot 0 of their names
/// @param promised for each clause of a contract that promises work its goal, by name; the contract's entity is in slot 0
/// @param steps all compiled statements by their number
/// @param library compiles further methods
public record Domain(
        Map<String, List<Step.Task>> pursued, Map<String, Step.Task> promised, List<Step> steps, Library library) {
    public Domain {
        pursued = Map.copyOf(pursued);
        promised = Map.copyOf(promised);
        steps = List.copyOf(steps);
    }

    /// Compiles a checked program whose methods hold nothing that waits but actions and forks.
    public static Domain of(Program program, Vocabulary vocabulary) {
        return of(program, vocabulary, (body, _) -> {
            throw new IllegalStateException("nobody carries out " + body);
        });
    }

    /// Compiles a checked program.
    ///
    /// @param pieces compiles what the host carries out in one piece
    public static Domain of(Program program, Vocabulary vocabulary, Piece.Maker pieces) {
        var steps = new StepCompiler(vocabulary, pieces);
        var compiler = new DomainCompiler(vocabulary, steps);
        program.all(Declaration.Action.class).forEach(compiler::action);
        var declared = program.all(Declaration.Goal.class).toList();
        declared.forEach(compiler::goal);
        declared.forEach(compiler::methods);
        program.all(Declaration.Faction.class).forEach(compiler::faction);
        program.all(Declaration.Contract.class).forEach(compiler::contract);
        return compiler.domain(program);
    }

    /// {@return the goal that stands for a clause}
    ///
    /// @param name such as `SafePassage.withdrawn`
    public Step.Task promised(String name) {
        return Objects.requireNonNull(promised.get(name), () -> "no clause (%s)".formatted(name));
    }

    /// {@return the standing goals of a faction}
    public List<Step.Task> pursued(String faction) {
        return pursued.getOrDefault(faction, List.of());
    }
}
