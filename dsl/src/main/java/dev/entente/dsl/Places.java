package dev.entente.dsl;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Puts problems in order: file by file, the main file first and then as they were read, and from top to bottom.
final class Places {
    private Places() {}

    static Comparator<Problem> of(Program program) {
        Map<String, Integer> files = new HashMap<>(Map.of(program.file(), 0));
        program.declarations()
                .forEach(it -> files.putIfAbsent(it.at().file(), files.size()));
        return order(files);
    }

    /// @param files the number of each file, by name
    static Comparator<Problem> order(Map<String, Integer> files) {
        return Comparator.comparingInt(
                        (Problem problem) -> files.getOrDefault(problem.at().file(), files.size()))
                .thenComparing(problem -> problem.at().file())
                .thenComparingInt(problem -> problem.at().line())
                .thenComparingInt(problem -> problem.at().column());
    }
}
