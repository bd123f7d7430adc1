package dev.entente.tests.bench;

import dev.entente.engine.Entry;
import dev.entente.engine.Journal;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Ten thousand factions of one domain, each with a plan of fifty actions ahead, and events that concern one in a hundred.
///
/// Each faction musters for the whole run before it crosses seventeen stops in turn, one of a hundred lanes at each; an
/// event opens or closes the road at one stop, and the factions that mean to cross it there plan the other way across.
final class Multitude {
    private static final int FACTIONS = Integer.getInteger("bench.factions", 10_000);
    private static final int STOPS = 17;
    private static final int LANES = 100;
    private static final int EVENTS = Integer.getInteger("bench.events", 6_000);
    private static final int WARMUP = EVENTS / 10;
    private static final int FIRST = 5;
    private static final int QUIET = 300;
    private static final String JOURNEY = "pursue Journey($me)";
    private static final String FLOW = """
            Scenario Multitude { seed 1   ticks 10000000   map "map.json"   timeline "timeline.json" }
            Entity Faction { number: int = 0   at: Stop?   crossed: int = 0   food: int = 100 }
            Entity Stop { stride: int = 1   lane: int = 0   closed: bool = false }
            Event Road(stop: Stop, closed: bool)
            Module Roads { ON (Road) { {stop}.closed = {closed} } }
            Goal Journey(who: Faction) {
                Method all {
                    Do Muster(who)
                    Each stop in Stop ((who.number * stop.stride) % 100 == stop.lane) { Achieve Crossed(who, stop) }
                }
            }
            Goal Crossed(who: Faction, stop: Stop) {
                Method road when not stop.closed { Do Load(who)   Do March(who, stop)   Do Rest(who) }
                Method ford when stop.closed { Do Load(who)   Do Ford(who, stop)   Do Dry(who)   Do Rest(who) }
            }
            Action Muster(who: Faction) takes 1000000 ticks { effects { who.food += 1 } }
            Action Load(who: Faction) takes 1 tick { requires who.food > 0   effects { who.food -= 1 } }
            Action March(who: Faction, stop: Stop) takes 3 ticks {
                requires not stop.closed
                effects { who.at = stop   who.crossed += 1 }
            }
            Action Ford(who: Faction, stop: Stop) takes 5 ticks {
                requires stop.closed
                effects { who.at = stop   who.crossed += 1 }
            }
            Action Dry(who: Faction) takes 2 ticks { effects { who.food += 0 } }
            Action Rest(who: Faction) takes 1 tick { effects { who.food += 0 } }
            """;

    private final List<int[]> events = new ArrayList<>();
    private final boolean[] closed = new boolean[STOPS * LANES];
    private final int each;
    private int actions;
    private int rewrites;
    private int strangers;
    private double effort;

    /// @param each how many events come in one tick
    /// @param count how many there are
    private Multitude(int each, int count) {
        this.each = each;
        var random = new SplittableRandom(each);
        for (int i = 0; i < count; i++) {
            int stop = random.nextInt(STOPS * LANES);
            closed[stop] = !closed[stop];
            events.add(new int[] {stop, closed[stop] ? 1 : 0});
        }
    }

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        new Multitude(1, EVENTS + WARMUP).measure(rows, "one event a tick");
        new Multitude(10, EVENTS + WARMUP).measure(rows, "ten events a tick");
        rows.addAll(retained());
        return rows;
    }

    private void measure(List<Row> rows, String how) {
        try (var simulation = Runs.start(scenario(JOURNEY), Settings.DEFAULT)) {
            for (int i = 1; i < FIRST + WARMUP / each; i++) {
                simulation.step(this::note);
            }
            rewrites = 0;
            strangers = 0;
            var times = new double[EVENTS / each];
            effort = North.effort(() -> run(simulation, times));
            rows.addAll(rows(times, how));
        }
    }

    private void run(Simulation simulation, double[] times) {
        for (int i = 0; i < times.length; i++) {
            int first = WARMUP + i * each;
            long decided = simulation.decisions();
            times[i] = 1e3 * North.seconds(() -> simulation.step(this::note));
            strangers += (int) Math.abs(simulation.decisions() - decided - concerned(events.subList(first, first + each)));
        }
    }

    private void note(long tick, long hash, Object causes, Object changes, List<Entry> entries) {
        for (var entry : entries) {
            actions += tick < FIRST && entry instanceof Entry.Grew it && it.kind().equals("action") ? 1 : 0;
            rewrites += entry instanceof Entry.Rewrote ? 1 : 0;
        }
    }

    /// {@return how many factions mean to cross one of the stops}
    private static int concerned(List<int[]> events) {
        var concerned = new BitSet();
        for (var event : events) {
            for (int faction = 0; faction < FACTIONS; faction++) {
                if (faction * stride(event[0] / LANES) % LANES == event[0] % LANES) {
                    concerned.set(faction);
                }
            }
        }
        return concerned.cardinality();
    }

    /// {@return a number without common divisors with that of the lanes, so that each lane has equally many}
    private static int stride(int place) {
        return 10 * place + 3;
    }

    private List<Row> rows(double[] times, String how) {
        Arrays.sort(times);
        double p99 = times[times.length * 99 / 100];
        var rows = new ArrayList<Row>();
        if (each == 1) {
            double ahead = (double) actions / FACTIONS - 1;
            rows.add(Row.of("U actions ahead of each of %,d factions".formatted(FACTIONS), text("%.0f", ahead), "behind the one under way")
                    .against(">= 50", ahead >= 50));
        }
        double touched = rewrites / (double) times.length;
        rows.add(Row.of("U plans mended in a tick, " + how, text("%.1f", touched), "%.2f %% of all".formatted(100 * touched / FACTIONS)));
        rows.add(Row.of(
                        "U from the event to the mended plans, " + how,
                        "p50 %s, p99 %s ms".formatted(text("%.2f", times[times.length / 2]), text("%.2f", p99)),
                        "max %s ms (n=%,d)".formatted(text("%.1f", times[times.length - 1]), times.length))
                .against(each == 1 ? "p99 <= 10 ms" : "", each == 1 && p99 <= 10));
        rows.add(Row.of("U plans mended per core second, " + how, text("%,.0f", rewrites / effort), "%,d in %.1f s".formatted(rewrites, effort))
                .against(">= 20,000", rewrites / effort >= 20_000));
        rows.add(Row.of("U factions that did something unconcerned, " + how, "" + strangers, "").against("0", strangers == 0));
        return rows;
    }

    /// What the plans add to the same population without any.
    private static List<Row> retained() {
        var without = retained("");
        var with = retained(JOURNEY);
        double awake = with[0] - without[0];
        double asleep = with[1] - without[1];
        return List.of(
                Row.of("U bytes retained per plan at work, its share of the index included", text("%,.0f", awake), "after GC, tick 4")
                        .against("<= 8,192", awake <= 8_192),
                Row.of("U the same after 300 ticks without an event", text("%,.0f", asleep), "after GC; 1,024 factions stay awake")
                        .against("<= 8,192", asleep <= 8_192),
                Row.of(
                        "U bytes retained per faction, all told, at work and later",
                        text("%,.0f", with[0]) + ", " + text("%,.0f", with[1]),
                        "after GC; without a plan " + text("%,.0f", without[0])));
    }

    /// {@return the bytes per faction, with all plans fresh and after they have not been touched for long}
    private static double[] retained(String pursued) {
        var scenario = new Multitude(1, 0).scenario(pursued);
        long before = used();
        try (var simulation = Runs.start(scenario, Settings.DEFAULT)) {
            double fresh = retained(simulation, FIRST - 1, before);
            return new double[] {fresh, retained(simulation, QUIET, before)};
        }
    }

    private static double retained(Simulation simulation, int ticks, long before) {
        for (int i = 0; i < ticks; i++) {
            simulation.step(Journal.NONE);
        }
        return (used() - before) / (double) FACTIONS;
    }

    /// The serial collector leaves gaps behind, except in every fourth full collection.
    private static long used() {
        return Math.min(Population.used(), Population.used());
    }

    private Scenario scenario(String pursued) {
        var flow = new StringBuilder(FLOW);
        for (int i = 0; i < FACTIONS; i++) {
            flow.append("Faction F%d { number: %d   %s }\n".formatted(i, i, pursued));
        }
        var files = Map.of("multitude.flow", flow.toString(), "map.json", map(), "timeline.json", timeline());
        return Scenario.load("multitude.flow", file -> files.get(file).getBytes(StandardCharsets.UTF_8));
    }

    private static String map() {
        var stops = new ArrayList<String>();
        for (int i = 0; i < STOPS * LANES; i++) {
            stops.add("\"s%d\": {\"stride\": %d, \"lane\": %d}".formatted(i, stride(i / LANES), i % LANES));
        }
        return "{\"entities\": {\"Stop\": {" + String.join(",", stops) + "}}}";
    }

    private String timeline() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < events.size(); i++) {
            lines.add("{\"tick\": %d, \"event\": \"Road\", \"fields\": {\"stop\": \"s%d\", \"closed\": %b}}"
                    .formatted(FIRST + i / each, events.get(i)[0], events.get(i)[1] == 1));
        }
        return "[" + String.join(",", lines) + "]";
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
