package dev.entente.lsp;

import dev.entente.dsl.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/// Tells the editor what is wrong, and takes back what no longer is. Used by one thread.
final class Diagnoses {
    private final OpenFiles open;
    private final LanguageClient client;
    private final Map<String, Set<String>> told = new HashMap<>();

    Diagnoses(OpenFiles open, LanguageClient client) {
        this.open = open;
        this.client = client;
    }

    /// Tells the problems of all files of the program that an open file belongs to.
    void publish(String uri) {
        open.analysis(uri).ifPresent(analysis -> publish(uri, analysis));
    }

    private void publish(String uri, Analysis analysis) {
        var byFile = new LinkedHashMap<String, List<Diagnostic>>();
        analysis.texts().keySet().forEach(file -> byFile.put(file, new ArrayList<>()));
        for (var problem : analysis.problems()) {
            var file = byFile.containsKey(problem.at().file()) ? problem.at().file() : analysis.files().main();
            byFile.computeIfAbsent(file, _ -> new ArrayList<>()).add(diagnostic(problem, analysis.lines(file)));
        }
        var now = new HashSet<String>();
        byFile.forEach((file, found) -> analysis.path(file).map(open::uri).ifPresent(it -> {
            now.add(it);
            client.publishDiagnostics(new PublishDiagnosticsParams(it, found));
        }));
        takeBack(told.put(uri, now), now);
    }

    private void takeBack(@org.jspecify.annotations.Nullable Set<String> before, Set<String> now) {
        if (before != null) {
            before.stream()
                    .filter(uri -> !now.contains(uri))
                    .forEach(uri -> client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
        }
    }

    private static Diagnostic diagnostic(Problem problem, Lines lines) {
        var message = problem.remedy().isEmpty() ? problem.message() : problem.message() + "\n" + problem.remedy();
        return new Diagnostic(lines.range(problem.at()), message, severity(problem), "entente");
    }

    private static DiagnosticSeverity severity(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> DiagnosticSeverity.Error;
            case WARNING -> DiagnosticSeverity.Warning;
            case NOTE -> DiagnosticSeverity.Information;
        };
    }
}
