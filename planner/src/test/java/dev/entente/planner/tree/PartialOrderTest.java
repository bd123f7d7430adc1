package dev.entente.planner.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartialOrderTest {
    static Stream<Rooms.Planned> rooms() {
        return LongStream.range(0, 50)
                .boxed()
                .flatMap(seed -> Stream.of(Rooms.of(seed, 30), Rooms.interleaved(seed, 20)));
    }

    @Test
    void every_sampled_linearisation_can_be_carried_out_and_ends_in_the_same_state() {
        var dice = new SplittableRandom(7);
        rooms().forEach(room -> {
            var order = PartialOrder.of(room.problem(), room.plan());
            var last = room.oracle().states(room.plan(), room.plan().steps()).getLast();
            for (int sample = 0; sample < 10; sample++) {
                assertEquals(last, carriedOut(room, linearised(order, dice)));
            }
        });
    }

    private static List<Integer> linearised(PartialOrder order, SplittableRandom dice) {
        var waits = new int[order.size()];
        var ready = new ArrayList<Integer>();
        IntStream.range(0, order.size()).forEach(it -> {
            waits[it] = order.before(it).length;
            if (waits[it] == 0) {
                ready.add(it);
            }
        });
        var nodes = new ArrayList<Integer>();
        while (!ready.isEmpty()) {
            int vertex = ready.remove(dice.nextInt(ready.size()));
            if (order.node(vertex) >= 0) {
                nodes.add(order.node(vertex));
            }
            for (int later : order.after(vertex)) {
                if (--waits[later] == 0) {
                    ready.add(later);
                }
            }
        }
        return nodes;
    }

    /// {@return the last state, after each action could be done and each condition of a method held when its turn came}
    static Map<String, Long> carriedOut(Rooms.Planned room, List<Integer> nodes) {
        var plan = room.plan();
        var state = room.oracle().first();
        int actions = 0;
        for (int node : nodes) {
            if (plan.method(node) >= 0) {
                assertTrue(room.oracle().allowsMethod(state, plan, node), "method of node " + node);
                continue;
            }
            assertTrue(room.oracle().allows(state, plan.symbol(node), plan.arguments(node)), "node " + node);
            state = room.oracle().after(state, plan.symbol(node), plan.arguments(node));
            assertTrue(room.oracle().invariant(state), "after node " + node);
            actions++;
        }
        assertEquals(plan.steps().length, actions);
        return state;
    }

    @Test
    void an_order_is_kept_exactly_where_no_others_imply_it() {
        rooms().forEach(room -> {
            var links = Links.of(room.problem(), room.plan());
            var ordering = new Ordering(links.accesses());
            ordering.run(room.plan());
            int size = ordering.nodes().length;
            var kept = PartialOrder.of(room.plan(), links);

            var demanded = closed(size, ordering.from().toArray(), ordering.to().toArray());
            for (int vertex = 0; vertex < size; vertex++) {
                int here = vertex;
                var earlier = demanded[vertex].stream()
                        .filter(it -> demanded[here].stream().noneMatch(other -> demanded[other].get(it)))
                        .toArray();
                assertArrayEquals(earlier, kept.before(vertex));
            }
        });
    }

    /// {@return for each vertex all that come before it}
    private static BitSet[] closed(int size, int[] from, int[] to) {
        var before = Stream.generate(BitSet::new).limit(size).toArray(BitSet[]::new);
        var edges = IntStream.range(0, from.length).boxed().sorted((a, b) -> Integer.compare(to[a], to[b])).toList();
        for (int edge : edges) {
            before[to[edge]].set(from[edge]);
            before[to[edge]].or(before[from[edge]]);
        }
        return before;
    }

    @Test
    void what_each_truck_brings_waits_only_for_that_truck() {
        var errands = Errands.of(6, 3);
        var order = PartialOrder.of(errands.problem(), errands.plan());

        var starts = order.earliest(errands.plan());

        assertEquals(6, Arrays.stream(starts).max().orElseThrow());
        assertEquals(List.of(0, 0, 0), begun(errands, order, starts, "load", 3));
    }

    private static List<Integer> begun(Errands errands, PartialOrder order, int[] starts, String name, int count) {
        return IntStream.range(0, order.size())
                .filter(it -> order.node(it) >= 0 && Names.of(errands.problem(), errands.plan(), order.node(it)).startsWith(name))
                .map(it -> starts[it])
                .boxed()
                .limit(count)
                .toList();
    }

    @Test
    void a_chain_of_a_hundred_thousand_steps_is_ordered_without_a_stack() {
        var errands = Errands.of(25_000, 1);

        var order = PartialOrder.of(errands.problem(), errands.plan());

        assertTrue(order.orders() < 4 * order.size(), order.orders() + " orders");
    }
}
