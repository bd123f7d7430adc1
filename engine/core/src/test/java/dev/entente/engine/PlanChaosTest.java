package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Two factions carry plans out whose goals, forks, sagas and locks are drawn from a seed, while walls rise and fall.
final class PlanChaosTest {
    private static final int CALM = 90;
    private static final int END = 240;
    private static final String LAND = """
            Scenario Chaos { seed 3   ticks 240   map "map.json"   timeline "timeline.json" }
            Entity Region { wall: int = 0 }
            Entity Faction { gold: int = 10000 }
            Constraint solvent: Faction.gold >= 0
            Event Wall(land: Region, height: int)
            Module Player { ON (Wall) { {land}.wall = {height} } }
            Action Work(tag: int, land: Region, long: int) takes long ticks {
                requires land.wall < 3
                effects { Tell 1 "did {tag}" }
            }
            Action Build(tag: int, who: Faction, land: Region) takes 3 ticks {
                requires land.wall < 2
                starts { who.gold -= 5   Tell 1 "paid {tag}" }
                effects { Tell 1 "built {tag}"   Tell 1 "did {tag}" }
                undo { who.gold += 5   Tell 1 "repaid {tag}" }
            }
            """;

    /// Writes a program in which every step stands once, and has a number of its own.
    private static final class Writing {
        private final SplittableRandom random;
        private final StringBuilder goals = new StringBuilder();
        private int tags;
        private int names;

        Writing(long seed) {
            random = new SplittableRandom(seed);
        }

        Map<String, String> files() {
            return Map.of(
                    "chaos.flow", program(),
                    "timeline.json", timeline(),
                    "map.json", "{\"entities\": {\"Region\": {\"r0\": {}, \"r1\": {}, \"r2\": {}, \"r3\": {}}}}");
        }

        private String program() {
            goal("Top", 3);
            return LAND + "Faction Wolves { pursue Top($me) }  Faction Ravens { pursue Top($me) }\n" + goals;
        }

        private void goal(String name, int depth) {
            var text = new StringBuilder("Goal %s(who: Faction)%s%s {%n".formatted(
                    name, random.nextInt(3) == 0 ? " strict" : "", random.nextInt(3) == 0 ? " improvable" : ""));
            int methods = random.nextInt(1, 4);
            for (int i = 0; i < methods; i++) {
                var when = random.nextBoolean() ? " when %s.wall < %d".formatted(land(), random.nextInt(1, 3)) : "";
                text.append("Method m%d%s prefer %d { %s }%n".formatted(i, when, random.nextInt(4), body(depth)));
            }
            goals.append(text).append("Method last prefer -1 { %s }%n}%n".formatted(work()));
        }

        private String body(int depth) {
            var text = new StringBuilder();
            int steps = random.nextInt(1, 4);
            for (int i = 0; i < steps; i++) {
                text.append(step(depth)).append("  ");
            }
            return text.toString();
        }

        private String step(int depth) {
            if (depth == 0) {
                return work();
            }
            return switch (random.nextInt(9)) {
                case 0, 1 -> build();
                case 2, 3 -> achieve(depth - 1);
                case 4 -> fork(depth - 1);
                case 5 -> saga(depth - 1);
                case 6 -> "Lock (\"k%d\") { %s }".formatted(depth, body(depth - 1));
                case 7 -> "if (%s.wall == 0) { %s } else { %s }".formatted(land(), body(depth - 1), work());
                default -> work();
            };
        }

        private String achieve(int depth) {
            var name = "G" + names++;
            goal(name, depth);
            return "Achieve %s(who)".formatted(name);
        }

        private String fork(int depth) {
            int name = names++;
            return "Fork f%d { %s }  %s  Join f%d".formatted(name, body(depth), work(), name);
        }

        private String saga(int depth) {
            var text = new StringBuilder("Saga {");
            int stages = random.nextInt(1, 4);
            for (int i = 0; i < stages; i++) {
                int tag = tags;
                text.append(" Step { %s }  Compensate { Tell 1 \"undid %d\" }".formatted(work(), tag));
            }
            return text.append(" Step { %s } }".formatted(body(depth))).toString();
        }

        private String work() {
            return "Do Work(%d, %s, %d)".formatted(tags++, land(), random.nextInt(1, 4));
        }

        private String build() {
            return "Do Build(%d, who, %s)".formatted(tags++, land());
        }

        private String land() {
            return "r" + random.nextInt(4);
        }

        private String timeline() {
            var text = new StringBuilder("[");
            int events = random.nextInt(10, 40);
            for (int i = 0; i < events; i++) {
                text.append(wall(random.nextInt(1, CALM), random.nextInt(4), random.nextInt(4))).append(',');
            }
            for (int land = 0; land < 4; land++) {
                text.append(land == 0 ? "" : ",").append(wall(CALM, land, 0));
            }
            return text.append(']').toString();
        }

        private static String wall(int tick, int land, int height) {
            return """
                    {"tick": %d, "event": "Wall", "fields": {"land": "r%d", "height": %d}}""".formatted(tick, land, height);
        }
    }

    /// What a run has said.
    private static final class Watching {
        private final String history;
        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<String, Integer> round = new HashMap<>();
        private final Map<String, Integer> roots = new HashMap<>();
        private int rewrites;
        private int done;

        Watching(long seed, String program) {
            this.history = "seed %d%n%s".formatted(seed, program);
        }

        void note(long tick, Entry entry) {
            switch (entry) {
                case Entry.Grew it when it.parent() < 0 -> begin(it);
                case Entry.Told it -> told(it.agent(), it.text());
                case Entry.Rewrote _ -> rewrites++;
                case Entry.Moved it when it.status().equals("done") && tick > CALM && roots.containsKey(it.agent()) ->
                    done += roots.get(it.agent()) == it.node() ? 1 : 0;
                default -> {}
            }
        }

        private void begin(Entry.Grew root) {
            roots.put(root.agent(), root.node());
            round.keySet().removeIf(key -> key.startsWith(root.agent()));
        }

        private void told(String agent, String text) {
            counts.merge(text.split(" ")[0], 1, Integer::sum);
            var tag = agent + text.substring(text.indexOf(' '));
            if (text.startsWith("did")) {
                int times = round.merge(tag, 1, Integer::sum);
                assertTrue(times <= 1, () -> "%s %d times in one pursuit; %s".formatted(tag, times, history));
            } else if (text.startsWith("undid")) {
                round.merge(tag, -1, Integer::sum);
            }
        }

        int count(String word) {
            return counts.getOrDefault(word, 0);
        }
    }

    private static Watching play(long seed) {
        var files = new Writing(seed).files();
        var watching = new Watching(seed, files.get("chaos.flow") + files.get("timeline.json"));
        var scenario = scenario(files);
        try (var simulation = Simulation.start(scenario, Settings.DEFAULT, (_, _, _) -> _ -> 0)) {
            for (int i = 0; i < END; i++) {
                simulation.step((tick, _, _, _, entries) -> entries.forEach(entry -> watching.note(tick, entry)));
            }
            check(simulation, watching);
        }
        return watching;
    }

    private static Scenario scenario(Map<String, String> files) {
        return Scenario.load("chaos.flow", name -> files.get(name).getBytes(StandardCharsets.UTF_8));
    }

    private static void check(Simulation simulation, Watching watching) {
        var world = simulation.world();
        long gold = 0;
        for (var faction : new String[] {"Wolves", "Ravens"}) {
            int entity = world.entity(faction);
            gold += world.get(world.schema().attribute(world.type(entity), "gold"), entity);
        }
        int atWork = watching.count("paid") - watching.count("repaid") - watching.count("built");
        assertTrue(atWork >= 0 && atWork <= 16, () -> atWork + " are paid and not built; " + watching.history);
        assertEquals(20_000 - 5 * (watching.count("paid") - watching.count("repaid")), gold, watching.history);
        assertTrue(watching.done > 0, () -> "nothing was done after the calm; " + watching.history);
        assertEquals(List.of(), simulation.stuck(), watching.history);
    }

    @Test
    void nothing_is_done_twice_or_undone_for_nothing_and_no_plan_hangs() {
        int rewrites = 0;
        int undone = 0;
        for (long seed = 0; seed < 120; seed++) {
            var watching = play(seed);
            rewrites += watching.rewrites;
            undone += watching.count("undid") + watching.count("repaid");
        }
        assertTrue(rewrites > 500 && undone > 50, "%d rewrites, %d undone".formatted(rewrites, undone));
    }

    /// After a run was restored everybody decides once; so in this one everybody decides in every tick.
    @Test
    void who_is_not_called_would_have_done_nothing() throws IOException {
        for (long seed = 0; seed < 8; seed++) {
            var some = said(seed, false);
            var all = said(seed, true);
            for (int i = 0; i < some.size(); i++) {
                assertEquals(some.get(i), all.get(i), "seed " + seed);
            }
        }
    }

    static List<String> said(long seed, boolean everybody) throws IOException {
        var scenario = scenario(new Writing(seed).files());
        var said = new ArrayList<String>();
        var simulation = Simulation.start(scenario, Settings.DEFAULT, (_, _, _) -> _ -> 0);
        for (int i = 0; i < 60; i++) {
            simulation.step((tick, hash, _, _, entries) -> said.add("%d %016x %s".formatted(tick, hash, entries)));
            simulation = everybody ? again(scenario, simulation) : simulation;
        }
        simulation.close();
        return said;
    }

    /// Nobody may stay awake, so that agents are packed and unpacked all the time.
    @Test
    void who_slept_goes_on_as_if_it_had_been_awake() throws IOException {
        for (long seed = 8; seed < 28; seed++) {
            var awake = said(seed, false);
            var asleep = asleep(seed);
            for (int i = 0; i < awake.size(); i++) {
                assertEquals(awake.get(i), asleep.get(i), "seed " + seed);
            }
        }
    }

    static List<String> asleep(long seed) {
        var scenario = scenario(new Writing(seed).files());
        var said = new ArrayList<String>();
        try (var simulation = Simulation.start(scenario, Settings.DEFAULT, (_, _, _) -> _ -> 0)) {
            simulation.awake(0);
            for (int i = 0; i < 60; i++) {
                simulation.step((tick, hash, _, _, entries) -> said.add("%d %016x %s".formatted(tick, hash, entries)));
            }
        }
        return said;
    }

    private static Simulation again(Scenario scenario, Simulation before) throws IOException {
        var bytes = new ByteArrayOutputStream();
        before.save(new DataOutputStream(bytes));
        before.close();
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        return Simulation.restore(scenario, Settings.DEFAULT, (_, _, _) -> _ -> 0, in);
    }
}
