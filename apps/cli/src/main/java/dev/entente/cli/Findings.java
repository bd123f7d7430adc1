package dev.entente.cli;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Position;
import dev.entente.dsl.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What there is to say of a program.
///
/// @param main its main file
/// @param problems of all files
/// @param texts the flow files by the names that positions have
/// @param verdict one line for a program without errors
record Findings(Path main, List<Problem> problems, Map<String, String> texts, String verdict) {
    Findings {
        problems = List.copyOf(problems);
        texts = Map.copyOf(texts);
    }

    /// {@return the problems, errors first, then warnings, then notes, each in the order of the files and places}
    Stream<Problem> bySeverity() {
        return Stream.of(Problem.Severity.values()).flatMap(this::of);
    }

    private Stream<Problem> of(Problem.Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity);
    }

    long count(Problem.Severity severity) {
        return of(severity).count();
    }

    boolean sound() {
        return count(Problem.Severity.ERROR) == 0;
    }

    /// {@return the problem with the line of its file and a caret; the file as the user would type it}
    String shown(Problem problem, Console console) {
        var at = problem.at();
        var place = new Position(Scenarios.shown(main, at.file(), console), at.line(), at.column(), at.length());
        var placed = new Problem(problem.severity(), place, problem.message(), problem.remedy());
        return Flow.show(placed, texts.getOrDefault(at.file(), "")).strip();
    }
}
