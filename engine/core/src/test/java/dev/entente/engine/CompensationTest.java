package dev.entente.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CompensationTest {
    private static final String BUILDERS = """
            Faction Wolves { gold: 900   pursue All($me) }
            Goal All(who: Faction) {
                Achieved when every r in Region (r.marked)
                Method beside when cedar.wall == 0 {
                    Fork a { Achieve Hold(who, ash) }
                    Fork b { Achieve Hold(who, birch) }
                    Do Say("look", 1)
                    Join any
                    Achieve Hold(who, cedar)
                }
                Method other when birch.wall == 0 { Achieve Hold(who, birch)  Fork b { Achieve Hold(who, ash) }  Do Say("rest", 2) }
                Method each { Each r in Region (not r.marked) { Achieve Hold(who, r) } }
            }
            Goal Hold(who: Faction, land: Region) {
                Achieved when land.marked
                Method build when land.wall == 0 { Do Say("plan", roll(3))  Do Build(who, land) }
                Method wait when land.wall > 1 { Do Say("wait", 2) }
            }
            """;

    private static Toy play(long seed) {
        var random = new SplittableRandom(seed);
        var lands = new String[] {"ash", "birch", "cedar"};
        var walls = new String[random.nextInt(4, 16)];
        for (int i = 0; i < walls.length; i++) {
            walls[i] = "%d Wall {\"land\": \"%s\", \"height\": %d}"
                    .formatted(random.nextInt(1, 40), lands[random.nextInt(3)], random.nextInt(3));
        }
        var open = java.util.Arrays.stream(lands).map("41 Wall {\"land\": \"%s\", \"height\": 0}"::formatted);
        var all = java.util.stream.Stream.concat(java.util.Arrays.stream(walls), open).toArray(String[]::new);
        return Toy.with(BUILDERS).timeline(all).setting(Settings.DEFAULT.ticks(120)).run(120);
    }

    private static long times(Toy toy, String word) {
        return toy.told.stream().filter(it -> it.endsWith(" " + word)).count();
    }

    @Test
    void whatever_breaks_all_is_built_at_last_and_every_price_is_for_something() {
        long repaid = 0;
        for (int seed = 0; seed < 150; seed++) {
            var toy = play(seed);
            repaid += times(toy, "repaid");
            var history = "seed %d %s %s".formatted(seed, toy.told, toy.events);
            assertEquals(1, toy.get("ash.marked") * toy.get("birch.marked") * toy.get("cedar.marked"), history);
            assertEquals(times(toy, "paid") - times(toy, "repaid"), times(toy, "built"), history);
            assertEquals(900 - 30 * times(toy, "built"), toy.get("Wolves.gold"), history);
        }
        assertTrue(repaid > 50, "repaid " + repaid);
    }
}
