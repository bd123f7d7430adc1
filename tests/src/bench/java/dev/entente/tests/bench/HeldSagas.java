package dev.entente.tests.bench;

import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A hundred thousand sagas of five steps that are at work at once.
///
/// Each has done two steps, which it would have to undo, and waits in the third.
final class HeldSagas {
    private static final int SAGAS = 100_000;
    private static final int A_TICK = 5_000;
    private static final String FLOW = """
            Scenario Held { seed 1 ticks 1000000 }
            $paid = 0
            Saga Buy(cents: int, from: int, to: int) {
                Step { $paid += cents }
                Compensate { $paid -= cents }
                Step { $fee = cents / 10   $paid += $fee }
                Compensate { $paid -= $fee }
                Step { Wait 900000 ticks   $paid += 1 }
                Compensate { $paid -= 1 }
                Step { $paid += from }
                Compensate { $paid -= from }
                Step { $paid += to }
            }
            Module Shop {
                Tick [1 tick] {
                    $n = 0
                    if (now() <= %d) { While $n < %d max %d { $n += 1   Saga.Buy(100, $n, 7) } }
                }
            }
            """.formatted(SAGAS / A_TICK, A_TICK, A_TICK);

    private HeldSagas() {}

    static List<Row> rows() {
        var scenario = Scenario.load("held.flow", _ -> FLOW.getBytes(StandardCharsets.UTF_8));
        long before = Population.used();
        try (var simulation = Runs.start(scenario, Settings.DEFAULT)) {
            double seconds = North.effort(() -> {
                for (int tick = 0; tick <= SAGAS / A_TICK; tick++) {
                    simulation.step(Journal.NONE);
                }
            });
            double all = Population.used() - before;
            return List.of(
                    Row.of("I heap for 100,000 sagas of five steps, MB", format("%.1f", all / 1e6), format("%.0f bytes each, after GC", all / SAGAS))
                            .against("< 300", all < 300e6),
                    Row.of("I sagas begun per core second, two steps each", format("%,.0f", SAGAS / seconds), ""));
        }
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
