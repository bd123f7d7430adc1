package dev.entente.lsp;

import dev.entente.dsl.Flow;
import dev.entente.dsl.Problem;
import dev.entente.dsl.Program;
import dev.entente.dsl.index.Index;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of a program at one moment.
///
/// @param problems of all files
/// @param texts every file that was read, by its name
record Analysis(ProgramFiles files, List<Problem> problems, Map<String, String> texts, Index index) {

    static Analysis of(ProgramFiles files) {
        var loaded = Flow.link(files.main(), files::sought);
        var problems = new ArrayList<>(loaded.problems());
        if (loaded.ok()) {
            problems.addAll(checked(loaded.program(), files));
        }
        var completed = Flow.complete(loaded.program()).program();
        return new Analysis(files, List.copyOf(problems), loaded.texts(), Index.of(completed, loaded.texts()));
    }

    private static List<Problem> checked(Program program, ProgramFiles files) {
        return MapNames.of(program, files)
                .map(entities -> Flow.check(program, entities))
                .orElseGet(() -> Flow.check(program));
    }

    /// {@return the file's text, for counting its letters}
    Lines lines(String file) {
        return Lines.of(texts.getOrDefault(file, ""));
    }

    Optional<Path> path(String file) {
        return files.path(file);
    }
}
