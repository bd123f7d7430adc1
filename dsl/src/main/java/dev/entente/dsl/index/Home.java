package dev.entente.dsl.index;

import dev.entente.dsl.Declaration;
import dev.entente.dsl.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds the program that a file belongs to.
public final class Home {
    private Home() {}

    /// {@return the main file of the program that reads a file; empty where none of the candidates does}
    ///
    /// A main file declares a `Scenario`. The file itself comes first, then the candidates in their order.
    ///
    /// @param candidates files that may be main files, named from the same folder
    /// @param files finds a text by name; empty where there is none
    public static Optional<String> of(String file, List<String> candidates, Function<String, Optional<String>> files) {
        if (runs(file, files)) {
            return Optional.of(file);
        }
        return candidates.stream()
                .filter(candidate -> !candidate.equals(file) && runs(candidate, files))
                .filter(candidate -> Flow.load(candidate, files).texts().containsKey(file))
                .findFirst();
    }

    /// The word is looked for before the text is read, which is quicker.
    private static boolean runs(String file, Function<String, Optional<String>> files) {
        return files.apply(file)
                .filter(text -> text.contains("Scenario"))
                .map(text -> Flow.parse(file, text).program())
                .filter(program -> program.all(Declaration.Scenario.class).findAny().isPresent())
                .isPresent();
    }

    /// {@return the name of an imported file, seen from where the importing file's name is seen}
    static String resolved(String from, String imported) {
        Deque<String> folders = new ArrayDeque<>(List.of(from.split("/")));
        folders.pollLast();
        for (String step : imported.split("/")) {
            if (step.equals("..")) {
                folders.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                folders.addLast(step);
            }
        }
        return String.join("/", folders);
    }
}
