package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimulationTest {
    private static final String RACE = """
            Faction Wolves { pursue Race($me) }  Faction Ravens { pursue Race($me) }  Faction Bears { pursue Race($me) }
            Goal Race(who: Faction) {
                Method one when who.gold >= 30 { Do Claim(who, "claim") }
                Method two { Do Gain(who, 40 + 7) }
            }
            Action Claim(who: Faction, word: text) {
                effects { who.gold -= 10 + roll(30)   Tell 2 "{who} {word}"   if (chance(50)) { Emit Horn { word: "up" } } }
            }
            Module Weather { Tick [3 ticks] { Each f in Faction { f.gold += roll(9) } } }
            """;

    private static Toy race(int threads, long seed) {
        return Toy.with(RACE).setting(Settings.DEFAULT.threads(threads).seed(seed)).run(60);
    }

    @Test
    void the_number_of_threads_never_shows() {
        var one = race(1, 7).hashes;
        for (int threads : new int[] {1, 2, 4, 8}) {
            assertEquals(one, race(threads, 7).hashes);
        }
    }

    @Test
    void another_seed_is_another_history() {
        var histories = new HashSet<List<String>>();
        for (int seed = 0; seed < 20; seed++) {
            histories.add(race(1, seed).hashes);
        }
        assertEquals(20, histories.size());
    }

    @Test
    void the_order_of_commit_is_fair() {
        var toy = Toy.with(RACE).setting(Settings.DEFAULT.ticks(600)).run(600);
        var firsts = toy.told.stream()
                .filter(it -> it.endsWith("claim"))
                .collect(java.util.stream.Collectors.toMap(it -> it.split(" ")[0], it -> it.split(" ")[1], (first, _) -> first));
        for (var faction : List.of("Wolves", "Ravens", "Bears")) {
            long share = firsts.values().stream().filter(faction::equals).count() * 100 / firsts.size();
            assertTrue(share > 22 && share < 45, faction + " " + share + " %");
        }
    }

    @Test
    void the_north_is_the_same_at_one_and_at_four_threads() {
        var root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("scenarios"))) {
            root = root.getParent();
        }
        var north = root.resolve("scenarios/conquer-the-north");
        var scenario = Scenario.load("north.flow", name -> read(north.resolve(name)));
        assertEquals(hashes(scenario, 1), hashes(scenario, 4));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Long> hashes(Scenario scenario, int threads) {
        var hashes = new ArrayList<Long>();
        var settings = Settings.DEFAULT.threads(threads).ticks(120);
        try (var run = Simulation.start(scenario, settings, (_, _, _) -> choice -> choice.options().size() / 2)) {
            while (!run.over()) {
                run.step((_, hash, _, _, _) -> hashes.add(hash));
            }
        }
        return hashes;
    }

    @Test
    void events_come_by_tick_in_the_order_written_before_those_emitted() {
        var toy = Toy.with("""
                Module Echo { ON (Horn) { Tell 1 {word}   if ({word} == "one") { Emit Horn { word: "three" } } } }
                """).timeline("2 Horn {\"word\": \"one\"}", "2 Horn {\"word\": \"two\"}", "3 Horn {\"word\": \"later\"}").run(4);
        assertEquals("2 one, 2 two, 3 later, 3 three", toy.story());
        assertEquals("3 Horn [word=three] by Echo", toy.events.getLast());
    }

    @Test
    void what_a_workflow_emits_is_heard_the_next_tick() {
        var toy = Toy.with("Faction Wolves { pursue Top($me) }  Goal Top(who: Faction) { Method m { Emit Horn { word: \"now\" }"
                + "  Do Say(\"after\", 30) } }  Module Echo { ON (Horn) { Tell 1 {word} } }").run(5);
        assertEquals("2 now", toy.story());
    }

    @Test
    void a_reaction_that_is_rejected_leaves_the_others_alone() {
        var toy = Toy.with("Faction Wolves {}  Module Bad { ON (Horn) { Wolves.gold = 0 - 1 } }  Module Good { ON (Horn) { Tell 1 {word} } }")
                .timeline("1 Horn {\"word\": \"hey\"}").run(2);
        assertEquals("1 hey", toy.story());
        assertEquals(List.of("1 rejected solvent"), toy.events("rejected"));
    }

    @ParameterizedTest
    @CsvSource({"3 ticks, 3 beat;6 beat;9 beat", "2s, 2 beat;4 beat;6 beat;8 beat;10 beat", "4500ms, 4 beat;8 beat"})
    void heartbeats_keep_their_period(String period, String expected) {
        var toy = Toy.with("Module Heart { Tick [" + period + "] { Tell 1 \"beat\" } }").run(10);
        assertEquals(expected, String.join(";", toy.told));
    }

    @Test
    void a_period_shorter_than_a_tick_beats_every_tick() {
        assertEquals("1 b, 2 b, 3 b", Toy.with("Module Heart { Tick [10ms] { Tell 1 \"b\" } }").run(3).story());
    }

    private static Toy set(String name, String value) {
        var settings = new Settings(OptionalLong.empty(), OptionalLong.of(5), 1, Map.of(name, value), Map.of());
        return Toy.with("Faction Wolves {}  Module Ledger { $rate = 3   $open = true   $motto = \"\" }").setting(settings);
    }

    @Test
    void starting_values_can_be_set() {
        assertEquals(40, set("count", "40").start().get("$.count"));
        assertEquals(9, set("Ledger.rate", "9").start().get("Ledger.rate"));
        assertEquals(0, set("Ledger.open", "false").start().get("Ledger.open"));
        assertEquals(7, set("Wolves.gold", "7").start().get("Wolves.gold"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            conut       | 4     | there is no state ($conut). Maybe (count)?
            Ledger.rat  | 4     | there is no state ($Ledger.rat). Maybe (Ledger.rate)?
            count       | many  | (many) must be a whole number.
            Ledger.open | maybe | (maybe) must be true or false.
            ash.owner   | Bears | there is no Faction (Bears).
            ash.owner   | birch | there is no Faction (birch).
            """)
    void a_value_that_does_not_fit_is_refused_by_name(String name, String value, String expected) {
        var refused = assertThrows(ScenarioException.class, () -> set(name, value).start());
        assertEquals("--set %s=%s: %s".formatted(name, value, expected), refused.getMessage());
    }

    @Test
    void a_constraint_that_is_broken_at_the_start_is_refused() {
        var refused = assertThrows(ScenarioException.class, () -> Toy.with("Faction Wolves { gold: -5 }").start());
        assertEquals(
                "toy.flow: error: constraint (solvent) is already broken before the first tick: Wolves.gold is -5, "
                        + "but Faction.gold >= 0 must hold.",
                refused.getMessage());
    }

    @Test
    void a_victory_ends_the_run_and_names_the_winner() {
        var toy = Toy.with("Faction Ravens { gold: 900 }  Faction Wolves {}  Module Luck { Tick [4 ticks] { Wolves.gold += 950 } }").run(60);
        assertEquals(4, toy.simulation.tick());
        assertEquals("Wolves", toy.simulation.winner().orElseThrow());
    }

    @Test
    void without_a_victory_the_best_score_wins_and_ties_go_to_the_first_name() {
        var toy = Toy.with("Faction Wolves {}  Faction Ravens {}  Faction Bears { gold: 5 }").run(3);
        assertEquals("Ravens", toy.simulation.winner().orElseThrow());
        assertNotEquals(toy.simulation.ticks(), toy.simulation.tick());
    }

    @Test
    void a_negative_seed_is_a_seed() {
        var toy = Toy.with("");
        toy.files.computeIfPresent("toy.flow", (_, flow) -> flow.replace("seed 7", "seed -7"));
        assertEquals(-7, toy.start().simulation.world().seed());
    }
}
