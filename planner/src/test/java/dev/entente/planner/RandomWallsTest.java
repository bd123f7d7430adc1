package dev.entente.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RandomWallsTest {
    private static final String[] NAMES = {"ash", "birch", "cedar", "dale", "elm", "fen"};
    private static final String TOUR = """
            Goal Tour(army: Army) {
                Method east { Achieve Reached(army, elm)  Do Light(elm)  Achieve Reached(army, ash)  Do Light(ash) }
                Method west { Fork scouts { Achieve Reached(army, cedar) }  Join all  Achieve Reached(army, birch) }
                Method wait prefer 1 { Do Light(fen) }
            }
            """;

    private final Set<Long> seen = new LinkedHashSet<>();

    /// Walls rise and fall, roads open and close, gold comes and goes; what breaks is mended, what is lost begins anew.
    private String play(long seed, int rounds) {
        var random = new SplittableRandom(seed);
        var toy = Toy.of("Tour(band)", TOUR);
        toy.mind = choice -> (int) Math.floorMod(choice.question(), (long) choice.options().size());
        toy.unfold();
        var history = new StringBuilder();
        for (int i = 0; i < rounds; i++) {
            mend(toy, disturb(toy, random));
            check(toy);
            history.append(toy.actions()).append('\n');
        }
        return history.toString();
    }

    private static long disturb(Toy toy, SplittableRandom random) {
        var region = NAMES[random.nextInt(NAMES.length)];
        return switch (random.nextInt(8)) {
            case 0 -> toy.set("Wolves.gold", random.nextInt(120));
            case 1 -> toy.set("band.at", toy.world.entity(region));
            case 2 -> toy.set(region + ".beacon", random.nextInt(2));
            default -> toy.set(region + ".wall", random.nextInt(3) / 2);
        };
    }

    private void mend(Toy toy, long cell) {
        for (var broken = toy.plan.broken(cell, toy.world); broken != null; broken = toy.plan.broken(cell, toy.world)) {
            toy.rewrite(broken);
        }
        for (var later = unfit(toy); later.isPresent(); later = unfit(toy)) {
            toy.rewrite(later.get());
        }
        if (toy.plan.size() == 1) {
            toy.plan.drop(toy.root);
            toy.root = toy.pursue(0);
            toy.unfold();
        }
    }

    /// What a rewritten part leaves behind otherwise than before is found when the later node is reached.
    private static Optional<Node> unfit(Toy toy) {
        return toy.plan.tree().tree().below(toy.root).stream()
                .filter(node -> !node.open() && !toy.plan.holds(node, toy.world))
                .findFirst();
    }

    private void check(Toy toy) {
        var tree = toy.plan.tree();
        var live = tree.tree().below(toy.root);
        assertTrue(live.size() < 120, "size " + live.size());
        for (var node : live) {
            assertTrue(node.open() || toy.plan.holds(node, toy.world), () -> toy.shape(node) + " in " + toy.shape(toy.root));
            Arrays.stream(node.reads()).forEach(seen::add);
            IntStream.range(0, Effects.count(node.effects())).mapToObj(i -> Effects.cell(node.effects(), i)).forEach(seen::add);
        }
        for (long cell : seen) {
            leaks(tree, tree.consumers(), cell);
            leaks(tree, tree.producers(), cell);
        }
    }

    private static void leaks(PlanTree tree, CellIndex index, long cell) {
        assertTrue(Arrays.stream(index.of(cell)).filter(Objects::nonNull).allMatch(tree.tree()::holds));
    }

    @Test
    void ten_thousand_disturbances_leave_a_plan_that_holds_and_no_leaks() {
        for (int seed = 0; seed < 20; seed++) {
            play(seed, 500);
        }
    }

    @Test
    void the_same_disturbances_give_the_same_plans() {
        assertEquals(play(5, 300), play(5, 300));
    }
}
