package dev.entente.tests.bench;

import dev.entente.engine.Entry;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// A thousand factions with ten thousand contracts in force between them: what a tick costs while nothing, something or
/// much happens to what was promised.
final class Treaties {
    private static final int FACTIONS = 1_000;
    private static final int EACH = 10;
    private static final int SETUP = 60;
    private static final int MEASURED = 400;
    private static final String FLOW = """
            Scenario Treaties { seed 1   ticks 10000000   map "map.json"   timeline "timeline.json" }
            Entity Faction { number: int = 0   gold: int = 1000   anger: int = 0   guarded: int = 0   quick: bool = false }
            Event Insult(who: Faction)
            Module World { ON (Insult) { {who}.anger += 1 } }
            Contract Watch(watcher: Faction, watched: Faction) {
                Escrow watcher 5 gold for peace
                Stake watched 5 gold for peace
                watched: Keep peace when watched.anger < 1000000 by 1000000 ticks
                watcher: Fork guard { Do Guard(watcher) } when watcher.guarded > 0 by 1000000 ticks
            }
            Contract Errand(giver: Faction, runner: Faction) {
                Term pay in 1 to 8
                Worth giver 9 - pay
                Worth runner pay
                Escrow giver pay gold for done
                giver: Join done
                runner: Fork done { Do Run(runner) } when runner.quick by 30 ticks
            }
            Action Guard(who: Faction) takes 1000000 ticks { effects { who.guarded += 1 } }
            Action Run(who: Faction) takes 3 ticks { effects { who.quick = true } }
            Action Idle(who: Faction) takes 5 ticks { effects { who.quick = false } }
            Goal Ready(who: Faction) { Method all {
                Each other in Faction ((other.number - who.number + %1$d) %% %1$d >= 1 and (other.number - who.number + %1$d) %% %1$d <= %2$d) {
                    Negotiate Watch(who, other) by 9 ticks -> $watch else { Do Idle(who) }
                }
                Do Guard(who)
            } }
            Goal Errands(who: Faction, other: Faction) { Method all {
                Negotiate Errand(who, other) by 20 ticks -> $errand else { Do Idle(who) }
                Join $errand else { Do Idle(who) }
                Do Idle(who)
            } }
            """.formatted(FACTIONS, EACH);

    private final double[] quiet = new double[MEASURED];
    private final double[] insulted = new double[MEASURED];
    private int agreed;
    private int settled;
    private int over;

    static List<Row> rows() {
        var treaties = new Treaties();
        treaties.measure();
        return treaties.table();
    }

    private void measure() {
        try (var simulation = Runs.start(scenario(), Settings.DEFAULT)) {
            run(simulation, SETUP);
            agreed -= over;
            settled = 0;
            for (int i = 0; i < MEASURED; i++) {
                quiet[i] = 1e3 * North.seconds(() -> simulation.step(this::note));
            }
            for (int i = 0; i < MEASURED; i++) {
                insulted[i] = 1e3 * North.seconds(() -> simulation.step(this::note));
            }
        }
    }

    private void run(Simulation simulation, int ticks) {
        for (int i = 0; i < ticks; i++) {
            simulation.step(this::note);
        }
    }

    private void note(long tick, long hash, Object causes, Object changes, List<Entry> entries) {
        for (var entry : entries) {
            if (entry instanceof Entry.Contracted it) {
                boolean watch = it.kind().equals("Watch");
                agreed += watch && it.act().equals("fund") ? 1 : 0;
                over += watch && it.act().equals("settle") ? 1 : 0;
                settled += it.act().equals("settle") ? 1 : 0;
            }
        }
    }

    private List<Row> table() {
        return List.of(
                Row.of("Z contracts in force", text("%,d", agreed), "%,d factions, one thread".formatted(FACTIONS))
                        .against(">= 10,000", agreed >= 10_000),
                row("Z a tick while 20 factions bargain for errands, agree and deliver", quiet),
                row("Z the same while 100 factions, party to 2,000 contracts, are insulted", insulted),
                Row.of("Z contracts settled meanwhile", text("%,d", settled), "in %d ticks".formatted(2 * MEASURED)));
    }

    private static Row row(String what, double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        double p99 = sorted[sorted.length * 99 / 100];
        return Row.of(
                        what,
                        "p50 %s, p99 %s ms".formatted(text("%.2f", sorted[sorted.length / 2]), text("%.2f", p99)),
                        "max %s ms (n=%d)".formatted(text("%.1f", sorted[sorted.length - 1]), sorted.length))
                .against("p99 < 20 ms", p99 < 20);
    }

    private static Scenario scenario() {
        var flow = new StringBuilder(FLOW);
        for (int i = 0; i < FACTIONS; i++) {
            boolean runs = i < 20;
            flow.append("Faction F%d { number: %d   pursue Ready($me) %s }\n".formatted(
                    i, i, runs ? "pursue Errands($me, F%d)".formatted(FACTIONS / 2 + i) : ""));
        }
        var files = Map.of("treaties.flow", flow.toString(), "map.json", "{}", "timeline.json", timeline());
        return Scenario.load("treaties.flow", file -> files.get(file).getBytes(StandardCharsets.UTF_8));
    }

    private static String timeline() {
        var random = new SplittableRandom(1);
        var lines = new ArrayList<String>();
        for (int tick = SETUP + MEASURED + 1; tick <= SETUP + 2 * MEASURED; tick++) {
            for (int i = 0; i < 100; i++) {
                lines.add("{\"tick\": %d, \"event\": \"Insult\", \"fields\": {\"who\": \"F%d\"}}"
                        .formatted(tick, random.nextInt(FACTIONS)));
            }
        }
        return "[" + String.join(",", lines) + "]";
    }

    private static String text(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
