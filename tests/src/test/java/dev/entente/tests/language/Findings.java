package dev.entente.tests.language;

import dev.entente.dsl.Problem;
import java.util.List;
import java.util.Locale;

/// What the checker says about a case.
///
/// @param lines each problem as `3:5 error: what is wrong | remedy`, in the order of their places
/// @param refused whether one of them keeps the program from running
record Findings(List<String> lines, boolean refused) {

    static Findings of(Case it) {
        var reading = it.read(it.program());
        return new Findings(
                reading.problems().stream().map(problem -> line(it, problem)).toList(),
                !reading.errors().isEmpty());
    }

    private static String line(Case it, Problem problem) {
        var at = problem.at();
        var place = at.file().equals(it.main()) ? "" : at.file() + ":";
        var severity = problem.severity().name().toLowerCase(Locale.ROOT);
        var remedy = problem.remedy().isEmpty() ? "" : " | " + problem.remedy();
        return "%s%d:%d %s: %s%s".formatted(place, at.line(), at.column(), severity, problem.message(), remedy);
    }
}
