package dev.entente.negotiation.waits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomWaitsTest {
    private static final int GRAPHS = Integer.getInteger("waits.graphs", 10_000);
    private static final int HISTORIES = Integer.getInteger("waits.histories", 500);

    @Test
    void finds_exactly_those_that_no_order_of_granting_reaches() {
        int deadlocked = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            var dice = new SplittableRandom(seed);
            var drawn = new Drawn(dice, dice.nextInt(2, 9), dice.nextInt(4));
            var graph = new WaitGraph();
            for (int i = dice.nextInt(1, drawn.nodes() + 1); i > 0; i--) {
                graph.put(drawn.node(), drawn.groups());
            }
            var expected = neverGranted(graph, drawn.nodes());
            assertEquals(expected, graph.stuck(), "seed " + seed);
            var sets = graph.deadlocked().stream().flatMap(it -> it.set().stream()).toList();
            assertTrue(expected.containsAll(sets), "a false victim, seed " + seed);
            assertEquals(expected.isEmpty(), sets.isEmpty(), "a missed deadlock, seed " + seed);
            deadlocked += expected.isEmpty() ? 0 : 1;
        }
        assertTrue(deadlocked > GRAPHS / 5
                && deadlocked < GRAPHS * 4 / 5, deadlocked + " graphs had a deadlock");
    }

    @Test
    void refuses_a_wait_exactly_where_no_order_of_granting_reaches_the_waiter() {
        for (int seed = 0; seed < GRAPHS; seed++) {
            var dice = new SplittableRandom(seed);
            var drawn = new Drawn(dice, dice.nextInt(2, 9), dice.nextInt(4));
            var graph = new WaitGraph();
            var unchecked = new WaitGraph();
            for (int i = 0; i < drawn.nodes(); i++) {
                long waiter = drawn.node();
                var groups = drawn.groups();
                for (long node = 0; node < drawn.nodes(); node++) {
                    unchecked.remove(node);
                }
                for (long node = 0; node < drawn.nodes(); node++) {
                    unchecked.put(node, graph.groups(node));
                }
                unchecked.put(waiter, groups);
                boolean never = neverGranted(unchecked, drawn.nodes()).contains(waiter);
                assertEquals(never, graph.add(waiter, groups).isPresent(), "seed " + seed);
                assertEquals(List.of(), graph.stuck(), "seed " + seed);
            }
        }
    }

    /// Goes through all sets of nodes that can be granted one after the other.
    private static List<Long> neverGranted(WaitGraph graph, int nodes) {
        var open = new ArrayDeque<>(List.of(0));
        var seen = new HashSet<>(open);
        int ever = 0;
        while (!open.isEmpty()) {
            int granted = open.pop();
            ever |= granted;
            for (int node = 0; node < nodes; node++) {
                int more = granted | 1 << node;
                if (!seen.contains(more) && graph.groups(node).stream().allMatch(group -> met(group, granted))) {
                    seen.add(more);
                    open.push(more);
                }
            }
        }
        int reached = ever;
        return LongStream.range(0, nodes).filter(node -> (reached & 1 << node) == 0).boxed().toList();
    }

    private static boolean met(Group group, int granted) {
        return group.of().stream().filter(node -> (granted & 1 << node) != 0).count() >= group.needed();
    }

    @Test
    void after_each_step_of_a_history_everything_is_as_if_reckoned_anew() {
        int refused = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            var drawn = Drawn.of(seed);
            var graph = new WaitGraph();
            var plain = new PlainWaits();
            for (int step = 0; step < 60; step++) {
                String when = "seed %d, step %d".formatted(seed, step);
                refused += step(drawn, graph, plain, when);
                assertEquals(plain.stuck(), graph.stuck(), when);
                assertEquals(plain.deadlocked(), graph.deadlocked(), when);
                assertEquals(plain.size(), graph.size(), when);
                for (long node = 0; node < drawn.nodes(); node++) {
                    assertEquals(plain.groups(node), graph.groups(node), when);
                    assertEquals(plain.waits(node), graph.waits(node), when);
                }
            }
        }
        assertTrue(refused > HISTORIES, refused + " waits were refused");
    }

    /// {@return 1 where a wait was refused}
    private static int step(Drawn drawn, WaitGraph graph, PlainWaits plain, String when) {
        long node = drawn.node();
        switch (drawn.dice().nextInt(10)) {
            case 0, 1, 2, 3, 4 -> {
                var waits = drawn.waits();
                var found = graph.add(waits);
                assertEquals(plain.add(waits), found, when);
                return found.isPresent() ? 1 : 0;
            }
            case 5 -> {
                var groups = drawn.groups();
                graph.put(node, groups);
                plain.put(node, groups);
            }
            case 6 -> {
                graph.remove(node);
                plain.remove(node);
            }
            case 7, 8 -> assertEquals(plain.done(node), graph.done(node), when);
            default -> assertEquals(plain.failed(node), graph.failed(node), when);
        }
        return 0;
    }

    @Test
    void the_same_waits_make_the_same_deadlocks_in_whatever_order_they_came() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var drawn = Drawn.of(seed);
            var waits = new ArrayList<Wait>();
            for (int i = 0; i < drawn.nodes(); i++) {
                waits.add(new Wait(i, drawn.groups()));
            }
            var expected = deadlocks(waits);
            for (int i = 0; i < 3; i++) {
                Collections.shuffle(waits, new Random(seed + i));
                assertEquals(expected, deadlocks(waits), "seed " + seed);
            }
        }
    }

    private static List<Deadlock> deadlocks(List<Wait> waits) {
        var graph = new WaitGraph();
        waits.forEach(wait -> graph.put(wait.waiter(), wait.groups()));
        return graph.deadlocked();
    }

    @Test
    void a_cycle_leads_from_each_node_to_one_that_it_waits_for() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var drawn = Drawn.of(seed);
            var graph = new WaitGraph();
            for (int i = 0; i < drawn.nodes(); i++) {
                graph.put(drawn.node(), drawn.groups());
            }
            for (var deadlock : graph.deadlocked()) {
                var cycle = deadlock.cycle();
                assertEquals(deadlock.set().getFirst(), cycle.getFirst());
                assertTrue(deadlock.set().containsAll(cycle));
                for (int i = 0; i < cycle.size(); i++) {
                    long next = cycle.get((i + 1) % cycle.size());
                    assertTrue(graph.groups(cycle.get(i)).stream().anyMatch(group -> group.of().contains(next)), "seed " + seed);
                }
            }
        }
    }

    @Test
    void when_one_of_each_deadlock_gives_way_again_and_again_nobody_waits_for_ever() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            var drawn = Drawn.of(seed);
            var graph = new WaitGraph();
            for (int i = 0; i < 2 * drawn.nodes(); i++) {
                graph.put(drawn.node(), drawn.groups());
            }
            var gone = new TreeSet<Long>();
            for (var sets = graph.deadlocked(); !sets.isEmpty(); sets = graph.deadlocked()) {
                for (var deadlock : sets) {
                    long victim = deadlock.set().getLast();
                    assertTrue(gone.add(victim), "seed " + seed);
                    graph.failed(victim);
                }
            }
            assertEquals(List.of(), graph.stuck(), "seed " + seed);
        }
    }
}
