package dev.entente.planner.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.model.Decomposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeDiffTest {
    private static final int ACTIONS = 5;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /// A tree that is easy to change.
    private record Branch(int symbol, int method, List<Branch> parts) {

        static Branch drawn(SplittableRandom dice, int depth) {
            if (depth == 0 || dice.nextInt(4) == 0) {
                return new Branch(dice.nextInt(ACTIONS), -1, List.of());
            }
            var parts = new ArrayList<Branch>();
            for (int i = dice.nextInt(6); i >= 0; i--) {
                parts.add(drawn(dice, depth - 1));
            }
            return new Branch(ACTIONS + dice.nextInt(3), dice.nextInt(2), parts);
        }

        Branch changed(SplittableRandom dice, int chance, int depth) {
            if (dice.nextInt(chance) == 0) {
                return drawn(dice, depth);
            }
            var next = new ArrayList<Branch>();
            for (var part : parts) {
                if (dice.nextInt(2 * chance) > 0) {
                    next.add(part.changed(dice, chance, Math.max(depth - 1, 0)));
                }
                if (dice.nextInt(2 * chance) == 0) {
                    next.add(drawn(dice, Math.max(depth - 1, 0)));
                }
            }
            int way = method >= 0 && dice.nextInt(chance) == 0 ? 1 - method : method;
            return new Branch(symbol, way, next);
        }

        Decomposition plan() {
            var tree = new Decomposition.Builder();
            var steps = new ArrayList<Integer>();
            add(tree, -1, steps);
            return tree.build(steps.stream().mapToInt(it -> it).toArray());
        }

        private void add(Decomposition.Builder tree, int parent, List<Integer> steps) {
            if (method < 0) {
                steps.add(tree.action(parent, symbol, new int[] {symbol}));
                return;
            }
            int node = tree.task(parent, symbol, new int[0], method, new int[0]);
            parts.forEach(part -> part.add(tree, node, steps));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_node_is_matched_with_its_like_in_order_or_gone_or_new(long seed) {
        var dice = new SplittableRandom(seed);
        var old = Branch.drawn(dice, 6);
        var before = Revision.of(old.plan());
        var after = Revision.of(old.changed(dice, 12, 6).plan());

        var diff = TreeDiff.of(before, after);

        var seenBefore = new BitSet();
        var seenAfter = new BitSet();
        diff.matches().forEach(match -> {
            assertEquals(before.plan().symbol(match.before()), after.plan().symbol(match.after()));
            boolean whole = match.kind() == TreeDiff.Kind.WHOLE;
            cover(before.plan(), match.before(), whole, seenBefore);
            cover(after.plan(), match.after(), whole, seenAfter);
            if (whole) {
                assertEquals(text(before.plan(), match.before()), text(after.plan(), match.after()), "seed " + seed);
            }
            if (before.plan().parent(match.before()) >= 0) {
                assertTrue(diff.matches().stream().anyMatch(it -> it.before() == before.plan().parent(match.before())
                        && it.after() == after.plan().parent(match.after())));
            }
        });
        Arrays.stream(diff.removed()).forEach(node -> cover(before.plan(), node, true, seenBefore));
        Arrays.stream(diff.added()).forEach(node -> cover(after.plan(), node, true, seenAfter));
        assertEquals(before.plan().size(), seenBefore.cardinality(), "seed " + seed);
        assertEquals(after.plan().size(), seenAfter.cardinality(), "seed " + seed);
    }

    private static void cover(Decomposition plan, int node, boolean below, BitSet seen) {
        assertTrue(!seen.get(node), "node " + node + " twice");
        seen.set(node);
        if (below) {
            Arrays.stream(plan.parts(node)).forEach(part -> cover(plan, part, true, seen));
        }
    }

    private static String text(Decomposition plan, int node) {
        var parts = Arrays.stream(plan.parts(node)).mapToObj(part -> text(plan, part)).toList();
        return plan.symbol(node) + "/" + plan.method(node) + parts;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_distance_is_that_of_the_multisets_of_actions(long seed) {
        var dice = new SplittableRandom(seed);
        var old = Branch.drawn(dice, 6);
        var before = old.plan();
        var after = old.changed(dice, 8, 6).plan();
        var counts = new HashMap<Integer, Integer>();
        Arrays.stream(before.steps()).forEach(node -> counts.merge(before.symbol(node), 1, Integer::sum));
        Arrays.stream(after.steps()).forEach(node -> counts.merge(after.symbol(node), -1, Integer::sum));
        int gone = counts.values().stream().mapToInt(it -> Math.max(it, 0)).sum();

        var diff = TreeDiff.of(Revision.of(before), Revision.of(after));

        assertEquals(counts.values().stream().mapToInt(Math::abs).sum(), diff.distance(), "seed " + seed);
        double share = before.steps().length == 0 ? 1 : 1 - (double) gone / before.steps().length;
        assertEquals(share, diff.keptShare(), 1e-9, "seed " + seed);
    }

    @Test
    void a_plan_does_not_differ_from_itself() {
        var plan = Branch.drawn(new SplittableRandom(3), 7).plan();

        var diff = TreeDiff.of(Revision.of(plan), Revision.of(plan));

        assertEquals("0 nodes removed, 0 added, 0 decomposed otherwise; actions: distance 0, kept share 1.000", diff.toString());
        assertEquals(1, diff.size());
    }

    @Test
    void one_change_in_a_long_body_leaves_the_rest_of_the_body_alone() {
        var before = body(1_000, -1);
        var after = body(1_000, 500);

        var diff = TreeDiff.of(Revision.of(before), Revision.of(after));

        assertEquals(1_000, diff.size());
        assertEquals(1, diff.removed().length);
        assertEquals(2, diff.distance());
    }

    @Test
    void changes_all_over_a_long_body_are_found_one_by_one() {
        var parts = new ArrayList<Branch>();
        var others = new ArrayList<Branch>();
        for (int i = 0; i < 2_000; i++) {
            var part = new Branch(ACTIONS, 0, List.of(new Branch(i % ACTIONS, -1, List.of()), new Branch(i % 3, -1, List.of())));
            parts.add(part);
            others.add(i % 50 == 7 ? new Branch(2, -1, List.of()) : part);
        }
        var before = new Branch(ACTIONS, 0, parts).plan();
        var after = new Branch(ACTIONS, 0, others).plan();

        var diff = TreeDiff.of(Revision.of(before), Revision.of(after));

        assertEquals(40, diff.removed().length);
        assertEquals(40, diff.added().length);
    }

    private static Decomposition body(int count, int other) {
        var tree = new Decomposition.Builder();
        int top = tree.task(-1, ACTIONS, new int[0], 0, new int[0]);
        var steps = new int[count];
        for (int i = 0; i < count; i++) {
            steps[i] = tree.action(top, i == other ? 1 : 0, new int[] {i});
        }
        return tree.build(steps);
    }
}
