package dev.entente.planner.flow;

import dev.entente.dsl.Position;
import dev.entente.dsl.Problem;
import java.util.ArrayList;
import java.util.List;

/// Collects what has no symbolic form. Not thread safe.
final class Refusals {
    private final List<Problem> found = new ArrayList<>();

    void refuse(Position at, String message, String remedy) {
        found.add(Problem.error(at, message, remedy));
    }

    /// {@return each once, in the order found}
    List<Problem> found() {
        return found.stream().distinct().toList();
    }
}
