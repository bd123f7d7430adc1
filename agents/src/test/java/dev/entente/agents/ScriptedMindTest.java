package dev.entente.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.engine.Entry;
import dev.entente.engine.Minds;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import dev.entente.planner.Choice;
import dev.entente.planner.Chooser;
import dev.entente.planner.proposal.Question;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A faction that knows no way: its mind proposes one, a guard judges it, and the run goes on with it or without it.
final class ScriptedMindTest {
    private static final String FORD =
            """
            Scenario Ford { seed 5   ticks 40   tick 1s   map "map.json"   score who.gold }
            Entity Faction { gold: int = 30 }
            Entity Region { owner: Faction? }
            Entity Army { owner: Faction   at: Region }
            Relation Road(Region, Region) symmetric
            Constraint solvent: Faction.gold >= 0
            Faction Wolves { pursue Held($me, birch)  pursue Held($me, cedar) }
            Faction Ravens { }
            Goal Held(who: Faction, land: Region) {
                Achieved when land.owner == who
                Method inherit when land.owner == none and who.gold >= 1000 { Do Claim(who, land) }
            }
            Action Claim(who: Faction, land: Region) { requires land.owner == none  effects { land.owner = who  who.gold -= 1000 } }
            Action March(army: Army, to: Region) takes 2 ticks { requires Road(army.at, to)  effects { army.at = to } }
            Action Plant(army: Army, land: Region) takes 1 tick {
                requires army.at == land
                effects { land.owner = army.owner   army.owner.gold -= 10 }
            }
            """;
    private static final String MAP =
            """
            {"entities": {"Region": {"ash": {}, "birch": {}, "cedar": {}},
                          "Army": {"band": {"owner": "Wolves", "at": "ash"}, "flock": {"owner": "Ravens", "at": "ash"}}},
             "relations": {"Road": [["ash", "birch"], ["birch", "cedar"]]}}
            """;
    private static final String SOUND = "for Held\nMethod go { Do March(band, birch)  Do Plant(band, birch) }\n";

    private final List<String> hashes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /// Answers nothing, and must not be asked.
    private static final Chooser NOBODY = new Chooser() {
        @Override
        public int choose(Choice choice) {
            return 0;
        }

        @Override
        public Optional<String> propose(Question question) {
            throw new AssertionError("asked for " + question.task());
        }
    };

    private static Scenario scenario() {
        return Scenario.load(
                "ford.flow", name -> (name.equals("map.json") ? MAP : FORD).getBytes(StandardCharsets.UTF_8));
    }

    private void run(Simulation simulation, int ticks) {
        for (int i = 0; i < ticks && !simulation.over(); i++) {
            simulation.step((tick, hash, _, _, heard) -> {
                hashes.add("%d %016x".formatted(tick, hash));
                entries.addAll(heard);
            });
        }
    }

    private static Minds minds(Chooser mind) {
        return (_, _, _) -> mind;
    }

    private void play(String script) {
        try (var simulation = Simulation.start(scenario(), Settings.DEFAULT, minds(ScriptedMind.of(script, _ -> 0)))) {
            run(simulation, 40);
        }
    }

    private List<Entry.Proposed> proposed() {
        return entries.stream().filter(Entry.Proposed.class::isInstance).map(Entry.Proposed.class::cast).toList();
    }

    private RecordedMind recorded() {
        var answers = new RecordedMind.Answers();
        proposed().forEach(it -> answers.add(it.question(), it.said()));
        return new RecordedMind(answers, NOBODY);
    }

    @Test
    void a_method_that_passes_is_followed_and_learned_for_other_lands() {
        play(SOUND);
        var approved = proposed().stream().filter(it -> it.rule().isEmpty()).map(Entry.Proposed::task).toList();
        assertEquals(List.of("Held(Wolves, birch)"), approved);
        assertEquals(
                "Method go when some army_1 in Army (army_1.owner == who) { Do March(army_1, land) Do Plant(army_1, land) }",
                proposed().getFirst().learned().replaceAll("\\s+", " "));
        assertEquals(2, entries.stream()
                .filter(it -> it instanceof Entry.Judged judged && judged.approved() && judged.proposal().startsWith("Plant(band"))
                .count());
    }

    @Test
    void a_replay_asks_nobody_and_is_the_same() {
        play(SOUND);
        var before = List.copyOf(hashes);
        var mind = recorded();
        int said = proposed().size();
        hashes.clear();
        try (var simulation = Simulation.start(scenario(), Settings.DEFAULT, minds(mind))) {
            run(simulation, 40);
        }
        assertEquals(before, hashes);
        assertEquals(said, mind.reused());
    }

    @Test
    void a_run_that_goes_on_from_a_snapshot_knows_what_it_learned_and_asks_nobody() throws IOException {
        play(SOUND);
        var before = List.copyOf(hashes);
        hashes.clear();
        var bytes = new ByteArrayOutputStream();
        try (var simulation = Simulation.start(scenario(), Settings.DEFAULT, minds(ScriptedMind.of(SOUND, _ -> 0)))) {
            run(simulation, 3);
            simulation.save(new DataOutputStream(bytes));
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        try (var simulation = Simulation.restore(scenario(), Settings.DEFAULT, minds(NOBODY), in)) {
            run(simulation, 40);
        }
        assertEquals(before, hashes);
    }

    @Test
    void what_is_rejected_is_journaled_and_the_goal_is_given_up_with_the_reason() {
        play("for Held\nMethod raid { Do March(flock, birch)  Do Plant(flock, birch) }\nfor Held\n{\"name\": \"go\", ");
        var first = proposed().getFirst();
        assertEquals("foreign", first.rule());
        assertEquals("", first.learned());
        assertTrue(first.said().startsWith("Method raid"), first.said());
        assertEquals("syntax", proposed().get(1).rule());
        assertTrue(entries.stream().anyMatch(it -> it instanceof Entry.GaveUp gaveUp
                && gaveUp.reason().contains("a proposed one was rejected: syntax")), entries.toString());
    }

    @Test
    void a_method_that_would_break_a_constraint_is_rejected_before_anything_is_done() {
        play("for Held\nMethod buy { Do Claim(Wolves, birch) }");
        assertEquals("invariant", proposed().getFirst().rule());
        assertEquals("Wolves.gold is -970", proposed().getFirst().found());
        assertTrue(entries.stream().noneMatch(Entry.Judged.class::isInstance));
    }

    @Test
    void the_example_of_the_page_is_true() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "concepts", "proposed-methods.md"));
        var flow = page.split("```flow\n")[1].split("```")[0];
        var json = page.split("```json\n")[1].split("```")[0];
        for (var said : List.of("Method trade { Do Trade(Wolves) }", json)) {
            assertEquals("Method trade { Do Trade(who) }", said(flow, said).learned().replaceAll("\\s+", " "));
        }
        var taken = said(flow, "Method take { Do Collect(Wolves) }");
        assertEquals("invariant: Wolves.gold is -970; allowed: solvent: Faction.gold >= 0",
                "%s: %s; allowed: %s".formatted(taken.rule(), taken.found(), taken.allowed()));
    }

    private Entry.Proposed said(String flow, String said) {
        entries.clear();
        var scenario = Scenario.load("ford.flow", _ -> flow.getBytes(StandardCharsets.UTF_8));
        var mind = ScriptedMind.of("for Rich\n" + said, _ -> 0);
        try (var simulation = Simulation.start(scenario, Settings.DEFAULT, minds(mind))) {
            run(simulation, 20);
        }
        return proposed().getFirst();
    }
}
