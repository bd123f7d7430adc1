package dev.entente.dsl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Checks that every join of a body waits for forks that stand above it in the same body. Not thread safe.
final class Joins {
    private final Report report;

    Joins(Report report) {
        this.report = report;
    }

    void check(List<Statement> body) {
        Set<String> forks = new LinkedHashSet<>();
        for (Statement statement : body) {
            if (statement instanceof Statement.Fork fork) {
                fork(fork, forks);
            } else if (statement instanceof Statement.Join join) {
                join(join, forks);
            }
        }
    }

    private void fork(Statement.Fork fork, Set<String> forks) {
        if (!forks.add(fork.name())) {
            report.error(
                    fork.at(),
                    "fork (%s) is written twice in this body".formatted(fork.name()),
                    "Maybe give one another name.");
        }
        if (fork.name().equals("all") || fork.name().equals("any")) {
            report.error(
                    fork.at(),
                    "fork (%s) must have another name; Join %s waits for several".formatted(fork.name(), fork.name()),
                    "");
        }
    }

    private void join(Statement.Join join, Set<String> forks) {
        if (!join.fork().isEmpty() && !forks.contains(join.fork())) {
            report.error(
                    join.at(),
                    "join (%s) waits for a fork that is not written above it in this body".formatted(join.fork()),
                    Nearest.to(join.fork(), forks)
                            .map("Maybe write %s."::formatted)
                            .orElse("Maybe write Fork %s { ... } before it.".formatted(join.fork())));
        } else if (forks.size() < Math.max(1, join.needed())) {
            report.error(
                    join.at(),
                    "join waits for %s, but %d %s above it in this body"
                            .formatted(counted(join), forks.size(), forks.size() == 1 ? "stands" : "stand"),
                    "Maybe write Fork name { ... } before it.");
        }
    }

    private static String counted(Statement.Join join) {
        return switch (join.needed()) {
            case 0 -> "all forks";
            case 1 -> "a fork";
            default -> join.needed() + " forks";
        };
    }
}
