package dev.entente.dsl.index;

import dev.entente.dsl.Flow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A program of two files, and places in it found by what is written there.
record Sample(Map<String, String> texts) {
    static final String WAR = """
            Import "land.flow"
            Scenario War { seed 1   ticks 10   shards Heart 3 }

            # ---------------------------------------- knobs
            $pace = 2   # ticks for each step
            $boss = { hp: 100, status: "alive" }

            # Hold a land
            # until the end.
            Goal Hold(who: Faction, land: Region) {
                Achieved when land.owner == who
                Method storm when some army in Army (army.owner == who) by army.strength prefer 5 {
                    Fork scouts { Do Scout(who, land: land) }
                    Fork march { Achieve Hold(who, land) }
                    Join all timeout 3 ticks else { Cancel scouts }
                    Do Scout(who, land)
                }
            }

            Action Scout(who: Faction, land: Region) takes $pace ticks {
                requires who.gold > 0
                effects { land.owner = who   Tell 2 "{land.title} is seen by {who}" }
                undo { who.gold += 1 }
            }

            Module Heart {
                $buffer = 0
                ON (Player.Hit) when {amount} > 0 { $buffer += {amount} }
                Tick [100ms] {
                    Call Ledger.Apply { delta: $buffer } -> $left
                    if ($left.hp <= 0) { Saga.Victory(who: Wolves) }
                    $near = most a in Army (a.at.owner != none) by a.strength
                    Emit Player.Hit { amount: $near.strength } to 2
                    Each r in Region (r.wall > 0) { r.wall -= 1   Remove r }
                }
            }
            """;

    static final String LAND = """
            # A piece of the map.
            Entity Region {
                title: text private
                owner: Faction?   wall: int = 0   # how high
            }
            Entity Faction { gold: int = 100 }
            Entity Army { owner: Faction   at: Region   strength: int }
            Relation Road(Region, Region) symmetric
            Event Player.Hit(amount: int)
            Faction Wolves { gold: 5   pursue Hold($me, none) }
            Module Ledger {
                Apply(delta: int) /execute {
                    Lock ("boss") timeout 2s { GlobalState.HP -= {delta}   $boss.status = "hurt" }
                    Evaluate director.adjust { hp: $boss.hp } -> $change {
                        Constraint $change.hp >= 0
                        Retry 2
                        Otherwise { $change = { hp: 1 } }
                    }
                    return $boss
                }
            }
            Saga Victory(who: Faction) {
                Step { {who}.gold += 10 } Compensate { {who}.gold -= 10 }
                Step { Call Ledger.Apply { delta: 1 } retry 2 backoff 1s }
            }
            Director director { mind rules   adjust(hp: int) /return { return { hp: hp } } }
            """;

    static Sample of() {
        return of(WAR);
    }

    static Sample of(String war) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("war.flow", war);
        texts.put("land.flow", LAND);
        return new Sample(texts);
    }

    Index index() {
        return Index.of(Flow.parse("war.flow", texts.get("war.flow")).program(), texts);
    }

    /// A place in a file.
    record Place(String file, int line, int column) {}

    /// {@return the place of `|` in a piece of text that stands in one of the files}
    Place place(String piece) {
        int bar = piece.indexOf('|');
        String plain = piece.replace("|", "");
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            int at = entry.getValue().indexOf(plain);
            if (at >= 0) {
                String before = entry.getValue().substring(0, at + bar);
                int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
                return new Place(entry.getKey(), line, before.length() - before.lastIndexOf('\n'));
            }
        }
        throw new IllegalArgumentException("there is no (%s)".formatted(plain));
    }

    /// {@return what the name at the place of `|` is and does}
    Use at(String piece) {
        Place place = place(piece);
        return index().at(place.file(), place.line(), place.column()).orElseThrow(() ->
                new AssertionError("nothing is known at " + place));
    }

    /// {@return what may follow where somebody has typed the piece up to `|` at the end of a body}
    List<String> typing(String typed) {
        int bar = typed.indexOf('|');
        String war = WAR.replace("    Do Scout(who, land)\n", "    " + typed.replace("|", "") + "\n");
        Sample half = of(war);
        Place place = half.place(typed);
        List<Completion> found = half.index().complete(place.file(), place.line(), place.column());
        return bar < 0 ? List.of() : found.stream().map(Completion::text).toList();
    }

    List<Explanation> explain(String piece) {
        Place place = place("|" + piece);
        return index().explain(place.file(), place.line());
    }
}
