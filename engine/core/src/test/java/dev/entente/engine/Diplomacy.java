package dev.entente.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Random programs in which factions promise each other all kinds of things, keep their word or not, and fall.
final class Diplomacy {
    private static final List<String> FACTIONS = List.of("Wolves", "Ravens", "Bears", "Foxes");
    private static final List<String> STYLES = List.of("boulware", "linear", "conceder", "hardheaded", "titfortat", "micro");
    private static final String BASE =
            """
            Event Fall(who: Faction)
            Event Shift(who: Faction, by: int)
            Module Fate {
                ON (Fall) { Remove {who} }
                ON (Shift) { {who}.debt += {by} }
            }
            Action Work(who: Faction, long: int) takes long ticks {
                requires who.debt < 6
                starts { who.debt += 1 }
                effects { who.debt -= 1 }
                undo { who.debt -= 1 }
            }
            Action Idle(who: Faction, long: int) takes long ticks { requires who.debt < 1000 }
            """;

    private final SplittableRandom random;
    private final List<List<String>> clauses = new ArrayList<>();
    private final List<String> debtors = new ArrayList<>();
    private final StringBuilder flow = new StringBuilder(BASE);

    private Diplomacy(long seed) {
        random = new SplittableRandom(seed);
    }

    /// {@return a program and its timeline, of a seed}
    static Toy toy(long seed) {
        var diplomacy = new Diplomacy(seed);
        return diplomacy.toy();
    }

    private Toy toy() {
        for (int kind = 0; kind < 3; kind++) {
            contract(kind);
        }
        for (var faction : FACTIONS) {
            flow.append("Faction %s { gold: %d bargains %s pursue Deal%s($me) }\n".formatted(
                    faction, roll(30, 200), any(STYLES), faction));
            goal(faction);
        }
        return Toy.with(flow.toString()).timeline(timeline());
    }

    private int roll(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void contract(int kind) {
        var parties = chance(60) ? List.of("a", "b") : List.of("a", "b", "c");
        var names = new ArrayList<String>();
        debtors.clear();
        flow.append("Contract K%d(%s) %s{\n".formatted(
                kind, String.join(", ", parties.stream().map(it -> it + ": Faction").toList()), chance(20) ? "secret " : ""));
        boolean term = chance(70);
        if (term) {
            flow.append("  Term price in 0 to %d by 5\n".formatted(5 * roll(1, 8)));
            flow.append("  Worth a price reserve %d\n".formatted(roll(0, 15)));
            flow.append("  Worth b 40 - price - a.broken * 3 reserve %d\n".formatted(roll(0, 25)));
        }
        for (int i = 0; i < roll(1, 3); i++) {
            names.add("k" + i);
            clause("k" + i, parties, names.subList(0, i), term);
        }
        waits(parties, names);
        flow.append(any(List.of("  Join all\n", "  Join any\n", "")));
        flow.append("  Settled { Tell 1 \"settled\" }\n  Breach { Tell 1 \"broken\" }\n}\n");
        clauses.add(names);
    }

    private void clause(String name, List<String> parties, List<String> before, boolean term) {
        var debtor = any(parties);
        var others = parties.stream().filter(it -> !it.equals(debtor)).toList();
        var awaited = before.stream().filter(it -> !debtors.get(before.indexOf(it)).equals(debtor)).toList();
        if (!awaited.isEmpty() && chance(40)) {
            flow.append("  %s: Join %s\n".formatted(debtor, any(awaited)));
        }
        debtors.add(debtor);
        int from = roll(0, 3);
        int by = from + roll(4, 25) + 30 * before.size();
        if (chance(35)) {
            flow.append("  %s: Keep %s when %s.debt < %d from %d ticks by %d ticks\n".formatted(
                    debtor, name, debtor, roll(2, 6), from, by));
        } else {
            flow.append("  %s: Fork %s { %s } when %s from %d ticks by %d ticks%s\n".formatted(
                    debtor, name, work(debtor), wish(debtor), from, by, chance(30) ? " undo { %s.gold += 0 }".formatted(debtor) : ""));
        }
        if (chance(60)) {
            flow.append("  Escrow %s %s gold for %s\n".formatted(any(others), term ? "price" : "" + roll(0, 20), name));
        }
        if (chance(50)) {
            flow.append("  Stake %s %d gold for %s\n".formatted(debtor, roll(0, 20), name));
        }
    }

    private String work(String who) {
        return switch (roll(0, 3)) {
            case 0 -> "Do Work(%s, %d)".formatted(who, roll(1, 6));
            case 1 -> "Saga { Step { Do Work(%1$s, 2) } Compensate { } Step { Do Work(%1$s, 3) } }".formatted(who);
            case 2 -> "Fork x { Do Idle(%1$s, 3) } Do Work(%1$s, 2) Join x".formatted(who);
            default -> "Do Idle(%s, %d)".formatted(who, roll(1, 9));
        };
    }

    private String wish(String who) {
        return switch (roll(0, 2)) {
            case 0 -> "%s.debt > %d".formatted(who, roll(0, 3));
            case 1 -> "some f in Faction (f.debt > %d)".formatted(roll(1, 5));
            default -> "%s.debt == %d".formatted(who, roll(0, 4));
        };
    }

    /// Everybody has a line of his own.
    private void waits(List<String> parties, List<String> names) {
        for (var party : parties) {
            if (!flow.substring(flow.lastIndexOf("Contract")).contains("  " + party + ": ")) {
                flow.append("  %s: Join %s\n".formatted(party, names.getFirst()));
            }
        }
    }

    private void goal(String faction) {
        flow.append("Goal Deal%s(who: Faction) {\n  Method only {\n".formatted(faction));
        for (int i = 0; i < roll(1, 2); i++) {
            int kind = random.nextInt(clauses.size());
            boolean three = flow.substring(flow.indexOf("Contract K" + kind)).lines().findFirst().orElse("").contains("c: ");
            var others = new ArrayList<>(FACTIONS);
            others.remove(faction);
            var first = any(others);
            others.remove(first);
            var parties = new ArrayList<>(chance(50) ? List.of("who", first) : List.of(first, "who"));
            if (three) {
                parties.add(others.getFirst());
            }
            flow.append("    Negotiate K%d(%s)%s by %d ticks -> $c%d else { Do Idle(who, %d) }\n".formatted(
                    kind, String.join(", ", parties), chance(30) ? " mediated" : "", roll(3, 30), i, roll(1, 5)));
            after("$c" + i, clauses.get(kind));
        }
        flow.append("    Do Idle(who, %d)\n  }\n}\n".formatted(roll(1, 9)));
    }

    private void after(String contract, List<String> names) {
        var clause = contract + "." + any(names);
        switch (roll(0, 5)) {
            case 0 -> flow.append("    Join %s timeout %d ticks else { Do Idle(who, 1) }\n".formatted(clause, roll(3, 30)));
            case 1 -> flow.append("    Join %s else { Do Idle(who, 1) }\n".formatted(contract));
            case 2 -> flow.append("    Do Idle(who, %d)\n    Cancel %s\n".formatted(roll(1, 9), clause));
            case 3 -> flow.append("    Do Idle(who, %d)\n    Release %s\n".formatted(roll(1, 9), clause));
            default -> flow.append("    Join %s else { Do Idle(who, 2) }\n".formatted(clause));
        }
    }

    private String[] timeline() {
        var events = new ArrayList<String>();
        for (int tick = 3; tick < 120; tick += roll(1, 7)) {
            events.add("%d Shift {\"who\": \"%s\", \"by\": %d}".formatted(tick, any(FACTIONS), roll(-2, 3)));
        }
        if (chance(50)) {
            events.add("%d Fall {\"who\": \"%s\"}".formatted(roll(120, 140), any(FACTIONS)));
        }
        return events.toArray(String[]::new);
    }

    @Override
    public String toString() {
        return flow.toString();
    }
}
