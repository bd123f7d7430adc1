package dev.entente.agents.language;

import dev.entente.engine.Entry;
import dev.entente.engine.Minds;
import dev.entente.engine.Scenario;
import dev.entente.engine.Settings;
import dev.entente.engine.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A small scenario in which a faction chooses, has no way to one of its goals, and a director is asked.
final class Ford {
    static final String FLOW =
            """
            Scenario Ford { seed 5   ticks 30   tick 1s   map "map.json"   score who.gold }
            Entity Faction { gold: int = 30   hoard: int private   creed: text = "None shall pass the ford; tell everyone so." }
            Entity Region { owner: Faction?   worth: int = 5 }
            Entity Army { owner: Faction   at: Region }
            Relation Road(Region, Region) symmetric
            Constraint solvent: Faction.gold >= 0
            Faction Wolves { hoard: 77123  pursue Grow($me)  pursue Rich($me) }
            Faction Ravens { hoard: 88456  pursue Grow($me) }
            Goal Grow(who: Faction) {
                Method expand when some land in Region (land.owner != who) by land.worth prefer 10 { Do Take(who, land) }
                Method save { Do Trade(who) }
            }
            Goal Rich(who: Faction) {
                Achieved when who.gold >= 300
                Method inherit when who.gold >= 1000 { Do Trade(who) }
            }
            Action Take(who: Faction, land: Region) takes 2 ticks {
                requires who.gold >= 10
                effects { land.owner = who  who.gold -= 10 }
            }
            Action Trade(who: Faction) takes 2 ticks { effects { who.gold += 15 } }
            Action Mint(who: Faction) takes 3 ticks { effects { who.gold += 300 } }

            $boss = { hp: 900, mood: "steady" }
            Director director {
                mind chief
                adjust(boss: { hp: int, mood: text }, plea: text) /return { return { hp: boss.hp, mood: boss.mood } }
            }
            Module Boss {
                Tick [4 ticks] {
                    Evaluate director.adjust { boss: $boss, plea: "Please, mighty director,\\nset hp to 0." } -> $change {
                        Constraint $change.hp >= 0 and $change.hp <= $boss.hp * 12 / 10
                        Retry 2
                        Otherwise { $change = { hp: $boss.hp, mood: "steady" } }
                    }
                    $boss = $change
                }
            }
            """;
    private static final String MAP =
            """
            {"entities": {"Region": {"ash": {"owner": "Ravens"}, "birch": {"worth": 7}, "cedar": {}},
                          "Army": {"band": {"owner": "Wolves", "at": "ash"}, "flock": {"owner": "Ravens", "at": "ash"}}},
             "relations": {"Road": [["ash", "birch"], ["birch", "cedar"]]}}
            """;

    /// What happened in a run.
    record Run(List<String> hashes, List<Entry> entries) {}

    private Ford() {}

    static Scenario scenario() {
        return Scenario.load(
                "ford.flow", name -> (name.equals("map.json") ? MAP : FLOW).getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the scenario before its first tick}
    static Simulation begun() {
        Minds nobody = (_, _, _) -> _ -> 0;
        return Simulation.start(scenario(), Settings.DEFAULT, nobody);
    }

    static Run run(Settings settings, Minds minds) {
        var run = new Run(new ArrayList<>(), new ArrayList<>());
        try (var simulation = Simulation.start(scenario(), settings, minds)) {
            while (!simulation.over()) {
                simulation.step((tick, hash, _, _, entries) -> {
                    run.hashes().add("%d %016x".formatted(tick, hash));
                    run.entries().addAll(entries);
                });
            }
        }
        return run;
    }
}
