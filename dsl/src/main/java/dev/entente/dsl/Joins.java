package dev.entente.dsl;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Checks that every join and cancelling of a body is about forks that stand above it in the same body. Not thread safe.
///
/// The body of a fork is a body of its own. Blocks inside a body belong to it: they see its forks above them, though what
/// stands behind a block does not see the block's. In a method the body of a lock sees its own forks only, for a plan could
/// wait for itself otherwise.
final class Joins {
    /// In a body with more forks, a name that is like one of them is not looked for.
    private static final int MOST = 100;

    private final Report report;
    private final boolean planned;

    /// @param place where the body stands
    Joins(Report report, Scope.Place place) {
        this.report = report;
        this.planned = place == Scope.Place.METHOD;
    }

    void check(List<Statement> body) {
        check(body, Set.of());
    }

    /// @param above the forks around the block that it sees
    private void check(List<Statement> body, Set<String> above) {
        Set<String> later = body.stream()
                .filter(Statement.Fork.class::isInstance)
                .map(statement -> ((Statement.Fork) statement).name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> forks = new LinkedHashSet<>(above);
        for (Statement statement : body) {
            check(statement, forks, later);
        }
    }

    private void check(Statement statement, Set<String> forks, Set<String> later) {
        switch (statement) {
            case Statement.Fork fork -> {
                fork(fork, forks);
                check(fork.body(), Set.of());
            }
            case Statement.Join join -> {
                join(join, forks, later);
                block(join.otherwise().body(), forks);
            }
            case Statement.Cancel cancel -> cancel(cancel, forks, later);
            case Statement.If branch -> {
                block(branch.then(), forks);
                block(branch.otherwise(), forks);
            }
            case Statement.While loop -> block(loop.body(), forks);
            case Statement.Each loop -> block(loop.body(), forks);
            case Statement.Lock lock -> {
                block(lock.body(), planned ? Set.of() : forks);
                block(lock.otherwise().body(), forks);
            }
            case Statement.Saga saga -> {
                saga.stages().forEach(stage -> {
                    block(stage.body(), forks);
                    block(stage.compensate().body(), forks);
                });
                block(saga.otherwise().body(), forks);
            }
            case Statement.Call call -> block(call.otherwise().body(), forks);
            case Statement.Evaluate evaluate -> block(evaluate.otherwise().body(), forks);
            case Statement.Negotiate negotiate -> block(negotiate.otherwise().body(), forks);
            case Statement.Await await -> block(await.otherwise().body(), forks);
            case Statement.Absolve _,
                    Statement.Assign _,
                    Statement.Start _,
                    Statement.Do _,
                    Statement.Achieve _,
                    Statement.Wait _,
                    Statement.Fail _,
                    Statement.Emit _,
                    Statement.Create _,
                    Statement.Remove _,
                    Statement.Link _,
                    Statement.Tell _,
                    Statement.Return _ -> {}
        }
    }

    private void block(List<Statement> body, Set<String> forks) {
        if (!body.isEmpty()) {
            check(body, forks);
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

    private void join(Statement.Join join, Set<String> forks, Set<String> later) {
        if (!join.fork().isEmpty() && !forks.contains(join.fork())) {
            report.error(
                    join.at(),
                    "join (%s) waits for a fork that is not written above it in this body".formatted(join.fork()),
                    remedy(join.fork(), forks, later));
        } else if (forks.size() < Math.max(1, join.needed())) {
            report.error(
                    join.at(),
                    "join waits for %s, but %s %s above it in this body"
                            .formatted(counted(join), forks.size(), forks.size() == 1 ? "stands" : "stand"),
                    "Maybe write Fork name { ... } before it.");
        }
    }

    private void cancel(Statement.Cancel cancel, Set<String> forks, Set<String> later) {
        if (cancel.fork().isEmpty() && forks.isEmpty()) {
            report.error(
                    cancel.at(),
                    "cancel ends all forks, but 0 stand above it in this body",
                    "Maybe write Fork name { ... } before it.");
        } else if (!cancel.fork().isEmpty() && !forks.contains(cancel.fork())) {
            report.error(
                    cancel.at(),
                    "cancel (%s) ends a fork that is not written above it in this body".formatted(cancel.fork()),
                    remedy(cancel.fork(), forks, later));
        }
    }

    private static String remedy(String name, Set<String> forks, Set<String> later) {
        return later.contains(name)
                ? "Maybe move it behind Fork %s { ... }.".formatted(name)
                : Nearest.to(name, forks.size() > MOST ? Set.of() : forks)
                        .map("Maybe write %s."::formatted)
                        .orElse("Maybe write Fork %s { ... } before it.".formatted(name));
    }

    private static String counted(Statement.Join join) {
        return switch (join.needed()) {
            case 0 -> "all forks";
            case 1 -> "a fork";
            default -> join.needed() + " forks";
        };
    }
}
