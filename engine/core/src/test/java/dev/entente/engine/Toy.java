package dev.entente.engine;

import dev.entente.world.View;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Ash, birch and cedar on one road, the Wolves and the Ravens, and all that a run says, as `tick text`.
final class Toy {
    private static final String LAND =
            """
            Scenario Toy { seed 7   ticks 60   tick 1s   map "map.json"   timeline "timeline.json"
                score who.gold   victory who.gold >= 1000 }
            $count = 0
            Entity Region { wall: int = 0   marked: bool = false   owner: Faction? }
            Entity Faction { gold: int = 100   debt: int = 0 }
            Relation Road(Region, Region) symmetric
            Constraint solvent: Faction.gold >= 0
            Event Wall(land: Region, height: int)
            Event Horn(word: text)
            Module Player { ON (Wall) { {land}.wall = {height} } }
            Action Say(word: text, long: int) takes long ticks { effects { Tell 1 word } }
            Action Mark(land: Region) { requires not land.marked   effects { land.marked = true   Tell 1 "{land}" } }
            Action Count() { effects { $count += 1   Tell 1 "{$count}" } }
            Action Gain(who: Faction, amount: int) { effects { who.gold += amount } }
            Action Never() { requires false }
            Action Early(word: text) { requires now() < 3   effects { Tell 1 word } }
            Action Build(who: Faction, land: Region) takes 4 ticks {
                requires land.wall == 0
                starts { who.gold -= 30   Tell 1 "paid" }
                effects { land.marked = true   Tell 1 "built" }
                undo { who.gold += 30   Tell 1 "repaid" }
            }
            Action Overspend(who: Faction) takes 2 ticks {
                starts { who.gold -= 30   Tell 1 "paid" }
                effects { who.gold -= 500   Tell 1 "spent" }
                undo { who.gold += 30   Tell 1 "repaid" }
            }
            """;
    private static final String MAP =
            """
            {"entities": {"Region": {"ash": {}, "birch": {}, "cedar": {}}},
             "relations": {"Road": [["ash", "birch"], ["birch", "cedar"]]}}
            """;

    final Map<String, String> files = new HashMap<>(Map.of("map.json", MAP, "timeline.json", "[]"));
    final List<String> told = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<String> moved = new ArrayList<>();
    final List<String> stepped = new ArrayList<>();
    final List<String> hashes = new ArrayList<>();
    /// What was done to contracts, as `tick act party clause state`.
    final List<String> contracts = new ArrayList<>();
    /// Why it was done, where there was something to say.
    final List<String> whys = new ArrayList<>();
    Settings settings = Settings.DEFAULT;
    Simulation simulation;

    private Toy(String flow) {
        files.put("toy.flow", LAND + flow);
    }

    /// {@return the toy with further declarations}
    static Toy with(String declarations) {
        return new Toy(declarations);
    }

    /// {@return the toy in which the Wolves follow one method}
    static Toy doing(String body) {
        return pursuing("Method only { %s }".formatted(body));
    }

    /// {@return the toy in which the Wolves have one goal}
    static Toy pursuing(String methods) {
        return new Toy("Faction Wolves { pursue Top($me) }  Goal Top(who: Faction) { %s }".formatted(methods));
    }

    Toy file(String name, String text) {
        files.put(name, text);
        return this;
    }

    Toy setting(Settings settings) {
        this.settings = settings;
        return this;
    }

    Scenario scenario() {
        return Scenario.load("toy.flow", this::read);
    }

    byte[] read(String name) {
        if (!files.containsKey(name)) {
            throw ScenarioException.missing(name);
        }
        return files.get(name).getBytes(StandardCharsets.UTF_8);
    }

    Toy start() {
        simulation = Simulation.start(scenario(), settings, (_, _, _) -> _ -> 0);
        return this;
    }

    /// Runs some ticks, or until the run is over.
    Toy run(int ticks) {
        if (simulation == null) {
            start();
        }
        for (int i = 0; i < ticks && !simulation.over(); i++) {
            simulation.step((tick, hash, _, _, entries) -> {
                hashes.add("%d %016x".formatted(tick, hash));
                entries.forEach(entry -> note(tick, entry));
            });
        }
        return this;
    }

    private void note(long tick, Entry entry) {
        switch (entry) {
            case Entry.Told(_, _, String text) -> told.add(tick + " " + text);
            case Entry.Rewrote it -> events.add("%d %s -> %s: %s".formatted(tick, it.before(), it.after(), it.cause()));
            case Entry.Stepped it -> stepped.add("%d %s %s".formatted(tick, it.what(), it.status()));
            case Entry.Moved it -> moved.add("%d %s %s".formatted(tick, it.status(), it.reason()).strip());
            case Entry.Contracted it -> {
                contracts.add("%d %s %s %s %s".formatted(tick, it.act(), it.party(), it.clause(), it.state()));
                whys.add(it.why());
            }
            case Entry.GaveUp it -> events.add(tick + " gave up " + it.task() + ": " + it.reason());
            case Entry.Judged it when !it.approved() -> events.add("%d rejected %s".formatted(tick, it.rule()));
            case Entry.Happened it -> events.add("%d %s %s by %s".formatted(tick, it.event(), it.fields(), it.source()));
            default -> {}
        }
    }

    /// {@return what was told, as `1 a, 3 b`}
    String story() {
        return String.join(", ", told);
    }

    /// {@return the events that contain a word}
    List<String> events(String word) {
        return events.stream().filter(it -> it.contains(word)).toList();
    }

    /// {@return an attribute such as `Wolves.gold`}
    long get(String path) {
        View world = simulation.world();
        int entity = world.entity(path.substring(0, path.indexOf('.')));
        return world.get(world.schema().attribute(world.type(entity), path.substring(path.indexOf('.') + 1)), entity);
    }

    /// {@return a timeline of events, each as `tick Event {fields}`}
    Toy timeline(String... events) {
        var lines = Stream.of(events).map(event -> event.split(" ", 3)).map(it -> """
                {"tick": %s, "event": "%s", "fields": %s}""".formatted((Object[]) it));
        return file("timeline.json", "[" + String.join(",", lines.toList()) + "]");
    }
}
