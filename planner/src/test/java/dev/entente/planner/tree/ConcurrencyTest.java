package dev.entente.planner.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.planner.model.Decomposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    @Test
    void every_sampled_run_of_the_forks_can_be_carried_out_and_ends_in_the_same_state() {
        var dice = new SplittableRandom(11);
        PartialOrderTest.rooms().forEach(room -> {
            var concurrency = Concurrency.of(room.plan(), PartialOrder.of(room.problem(), room.plan()));
            var last = room.oracle().states(room.plan(), room.plan().steps()).getLast();
            for (int sample = 0; sample < 10; sample++) {
                var nodes = new Run(room.plan(), concurrency, dice).top();
                assertEquals(last, PartialOrderTest.carriedOut(room, nodes));
            }
        });
    }

    /// Carries a tree out in some order that its forks allow.
    private record Run(Decomposition plan, Concurrency concurrency, SplittableRandom dice) {

        List<Integer> top() {
            return of(concurrency.flow(-1));
        }

        private List<Integer> of(Flow flow) {
            return switch (flow) {
                case Flow.Part(int node) -> node(node);
                case Flow.Sequence(var parts) -> parts.stream().flatMap(part -> of(part).stream()).toList();
                case Flow.Fork(var branches) -> shuffled(branches.stream().map(this::of).toList());
                case Flow.Woven(var nodes) -> woven(nodes);
            };
        }

        private List<Integer> node(int node) {
            var nodes = new ArrayList<>(List.of(node));
            nodes.addAll(of(concurrency.flow(node)));
            return nodes;
        }

        private List<Integer> shuffled(List<List<Integer>> branches) {
            var left = new ArrayList<>(branches.stream().map(ArrayList::new).toList());
            var all = new ArrayList<Integer>();
            while (!left.isEmpty()) {
                var branch = left.get(dice.nextInt(left.size()));
                if (branch.isEmpty()) {
                    left.remove(branch);
                } else {
                    all.add(branch.removeFirst());
                }
            }
            return all;
        }

        /// The order of the plan; a compound task just before its first action.
        private List<Integer> woven(List<Integer> nodes) {
            var all = new ArrayList<Integer>();
            for (int step : plan.steps()) {
                var way = new ArrayList<Integer>();
                boolean inside = false;
                for (int node = step; node >= 0 && !inside; node = plan.parent(node)) {
                    way.addFirst(node);
                    inside = nodes.contains(node);
                }
                if (inside) {
                    way.stream().filter(node -> !all.contains(node)).forEach(all::add);
                }
            }
            return all;
        }
    }

    @Test
    void parcels_of_different_trucks_are_forked_and_those_of_one_truck_follow_each_other() {
        var errands = Errands.of(4, 2);
        var concurrency = Concurrency.of(errands.plan(), PartialOrder.of(errands.problem(), errands.plan()));
        int[] roots = errands.plan().roots();

        assertEquals(
                new Flow.Fork(List.of(
                        new Flow.Sequence(List.of(new Flow.Part(roots[0]), new Flow.Part(roots[2]))),
                        new Flow.Sequence(List.of(new Flow.Part(roots[1]), new Flow.Part(roots[3]))))),
                concurrency.flow(-1));
        assertEquals(new Makespan(14, 7, 7, 2, 1), concurrency.makespan());
    }

    @Test
    void an_order_that_forks_cannot_say_is_put_in_layers() {
        var after = sets(4);
        after[0].set(2);
        after[1].set(2);
        after[1].set(3);

        var flow = Siblings.flow(new int[] {10, 11, 12, 13}, after);

        assertEquals(new Flow.Sequence(List.of(fork(10, 11), fork(12, 13))), flow);
    }

    @Test
    void parts_that_wait_for_each_other_are_woven() {
        var after = sets(3);
        after[0].set(1);
        after[1].set(0);
        after[1].set(2);

        var flow = Siblings.flow(new int[] {10, 11, 12}, after);

        assertEquals(new Flow.Sequence(List.of(new Flow.Woven(List.of(10, 11)), new Flow.Part(12))), flow);
    }

    @Test
    void thousands_of_parts_without_an_order_are_one_fork() {
        int count = Siblings.MOST + 1;

        var flow = Siblings.flow(IntStream.range(0, count).toArray(), sets(count));

        assertTrue(flow instanceof Flow.Fork(var branches) && branches.size() == count);
    }

    @Test
    void the_forks_never_take_less_time_than_the_links_nor_more_than_the_actions() {
        PartialOrderTest.rooms().forEach(room -> {
            var makespan = Concurrency.of(room.plan(), PartialOrder.of(room.problem(), room.plan())).makespan();

            assertTrue(makespan.critical() <= makespan.forked() && makespan.forked() <= makespan.actions(), makespan.toString());
        });
    }

    private static Flow fork(int... nodes) {
        return new Flow.Fork(Arrays.stream(nodes).<Flow>mapToObj(Flow.Part::new).toList());
    }

    private static BitSet[] sets(int count) {
        return IntStream.range(0, count).mapToObj(_ -> new BitSet()).toArray(BitSet[]::new);
    }
}
