package dev.entente.engine;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came of reading a scenario: what there is to say of its flow files, and the scenario where it can be run.
///
/// @param problems of all files, errors, warnings and notes, in the order of their places
/// @param texts every flow file that was read, by the name that positions have
/// @param program all declarations of all files, with what the text leaves open made explicit
/// @param scenario empty where there is an error, or no `Scenario` is declared
public record Reading(
        List<Problem> problems, Map<String, String> texts, Program program, Optional<Scenario> scenario) {
    public Reading {
        problems = List.copyOf(problems);
        texts = Map.copyOf(texts);
    }

    /// {@return the problems that keep it from being run}
    public List<Problem> errors() {
        return of(Problem.Severity.ERROR).toList();
    }

    /// {@return the problems of one severity, in the order of their places}
    public Stream<Problem> of(Problem.Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity);
    }

    /// {@return a problem as several lines: place and message, the line, a caret below the place, what to do}
    public String shown(Problem problem) {
        return Flow.show(problem, texts.getOrDefault(problem.at().file(), ""));
    }

    /// @throws ScenarioException with all errors, where there are any
    void refuseErrors() {
        var errors = errors();
        if (!errors.isEmpty()) {
            throw ScenarioException.of(errors.stream().map(this::shown).collect(Collectors.joining("\n")));
        }
    }
}
