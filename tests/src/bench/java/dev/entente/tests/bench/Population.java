package dev.entente.tests.bench;

import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Many factions in one simulation: what an idle one retains, how fast living ones step, whether they grow.
///
/// A living faction scouts and adds to a cell every tick, through its plan and the gate; an idle one has a plan too, and
/// waits for an action that takes the whole run.
final class Population {
    private static final String FLOW = """
            Scenario Crowd { seed 1   ticks 1000000 }
            Entity Faction { scouted: int = 0 }
            Constraint counted: Faction.scouted >= 0
            Goal Watch(who: Faction) {
                Method scout { Do Scout(who) }
            }
            Goal Rest(who: Faction) {
                Method sleep { Do Sleep(who) }
            }
            Action Scout(who: Faction) takes 1 ticks { effects { who.scouted += 1 } }
            Action Sleep(who: Faction) takes 1000000 ticks { effects { who.scouted += 1 } }
            """;

    private Population() {}

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (int factions : List.of(1_000, 10_000)) {
            rows.addAll(retained(factions));
            rows.add(speed(factions));
        }
        rows.add(growth());
        return rows;
    }

    private static Scenario scenario(int factions, String goal) {
        var text = new StringBuilder(FLOW);
        for (int i = 0; i < factions; i++) {
            text.append("Faction F").append(i).append(" { pursue ").append(goal).append("($me) }\n");
        }
        return Scenario.load("crowd.flow", _ -> text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// What the simulation holds beyond the scenario that it was given.
    private static List<Row> retained(int factions) {
        var scenario = scenario(factions, "Rest");
        long before = used();
        try (var simulation = Runs.start(scenario, Settings.DEFAULT)) {
            double fresh = (used() - before) / (double) factions;
            run(simulation, 10);
            double bytes = (used() - before) / (double) factions;
            return List.of(
                    Row.of("B bytes retained per faction of %,d without a plan".formatted(factions), format("%,.0f", fresh), "after GC, tick 0")
                            .against("<= 2,048", fresh <= 2048),
                    Row.of("B the same, waiting in a plan of two nodes", format("%,.0f", bytes), "after GC, tick 10")
                            .against("<= 2,048", bytes <= 2048));
        }
    }

    private static Row speed(int factions) {
        try (var simulation = Runs.start(scenario(factions, "Watch"), Settings.DEFAULT)) {
            run(simulation, 40);
            var steps = new double[7];
            for (int i = 0; i < steps.length; i++) {
                steps[i] = factions * 20 / North.effort(() -> run(simulation, 20));
            }
            return Sample.of(steps).row("B steps of %,d living factions per core second".formatted(factions), "%,.0f");
        }
    }

    private static Row growth() {
        int factions = 100;
        try (var simulation = Runs.start(scenario(factions, "Watch"), Settings.DEFAULT)) {
            var used = new ArrayList<Long>();
            for (int thousand = 1; thousand <= 10; thousand++) {
                run(simulation, 1_000);
                used.add(used());
            }
            double slope = (used.getLast() - used.getFirst()) / 9_000.0;
            return Row.of("B heap growth of 100 living factions, bytes/tick", format("%.1f", slope), "after GC, ticks 1,000 .. 10,000")
                    .against("0", slope < 8);
        }
    }

    private static void run(Simulation simulation, int ticks) {
        for (int tick = 0; tick < ticks; tick++) {
            simulation.step(Journal.NONE);
        }
    }

    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
