package dev.entente.tests.bench;

import dev.entente.engine.execution.Schedules;
import java.util.List;

/// Twenty programs with locks, joins, sagas and cancellations under a thousand schedules each.
final class Exploration {
    private static final int SEEDS = 1_000;

    private Exploration() {}

    static List<Row> rows() {
        var programs = Schedules.all();
        double seconds = North.effort(() -> programs.forEach(program -> program.explore(1, SEEDS)));
        return List.of(Row.of(
                        "J schedules explored, %d programs".formatted(programs.size()),
                        "%,d".formatted(programs.size() * SEEDS),
                        "%.0f s of CPU time".formatted(seconds))
                .against("nothing lost, nothing left, nothing waits", true));
    }
}
