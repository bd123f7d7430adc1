package dev.entente.negotiation.waits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitGraphTest {
    private final WaitGraph graph = new WaitGraph();

    private Optional<Deadlock> all(long waiter, Long... of) {
        return graph.add(waiter, List.of(Group.all(List.of(of))));
    }

    private Optional<Deadlock> any(long waiter, Long... of) {
        return graph.add(waiter, List.of(Group.any(List.of(of))));
    }

    private static Deadlock cycle(Long... nodes) {
        return new Deadlock(List.of(nodes).stream().sorted().toList(), List.of(nodes));
    }

    @Test
    void two_joins_that_wait_on_each_other_are_refused() {
        assertEquals(Optional.empty(), all(1, 2L));
        assertEquals(Optional.of(cycle(1L, 2L)), all(2, 1L));
        assertFalse(graph.waits(2));
    }

    @Test
    void a_ring_of_three_is_refused_with_the_way_round() {
        all(3, 1L);
        all(1, 2L);
        assertEquals(Optional.of(cycle(1L, 2L, 3L)), all(2, 3L));
        assertEquals("c1 -> c2 -> c3 -> c1", cycle(1L, 2L, 3L).text(id -> "c" + id));
    }

    @Test
    void who_waits_for_itself_is_refused() {
        assertEquals(Optional.of(cycle(7L)), all(7, 7L));
        assertEquals(Optional.of(cycle(7L)), all(7, 6L, 7L));
        assertEquals(Optional.empty(), any(7, 6L, 7L));
    }

    @Test
    void a_join_of_any_on_a_cycle_is_no_deadlock_where_another_way_is_open() {
        all(1, 2L);
        all(2, 3L);
        assertEquals(Optional.empty(), any(3, 1L, 4L));
        assertEquals(List.of(), graph.deadlocked());
        assertEquals(List.of(), graph.stuck());
        assertEquals(List.of(3L), graph.done(4));
        assertEquals(List.of(2L), graph.done(3));
    }

    @Test
    void a_join_of_any_is_a_deadlock_when_its_other_way_has_failed() {
        all(1, 2L);
        any(2, 1L, 4L);
        assertEquals(List.of(), graph.failed(4));
        assertEquals(List.of(cycle(1L, 2L)), graph.deadlocked());
        assertEquals(List.of(new Unmet(2, 0)), graph.failed(1));
        assertEquals(List.of(), graph.deadlocked());
    }

    @Test
    void two_of_three_need_two_ways_that_are_open() {
        var group = new Group(2, List.of(10L, 11L, 12L));
        assertEquals(Optional.empty(), graph.add(1, List.of(group)));
        assertEquals(Optional.empty(), all(10, 1L));
        assertEquals(Optional.of(new Deadlock(List.of(1L, 10L, 11L), List.of(1L, 10L))), all(11, 1L));
        assertEquals(List.of(), graph.done(11));
        assertEquals(List.of(1L), graph.done(12));
    }

    @Test
    void what_waits_behind_a_deadlock_is_not_in_it() {
        graph.put(1, List.of(Group.all(List.of(2L))));
        graph.put(2, List.of(Group.all(List.of(1L))));
        graph.put(3, List.of(Group.all(List.of(1L))));
        assertEquals(List.of(1L, 2L, 3L), graph.stuck());
        assertEquals(List.of(cycle(1L, 2L)), graph.deadlocked());
        assertEquals(Optional.of(cycle(1L, 2L)), all(4, 3L));
        graph.remove(2);
        assertEquals(List.of(), graph.stuck());
    }

    @Test
    void several_waits_are_taken_whole_or_not_at_all() {
        all(1, 2L);
        var refused = graph.add(List.of(
                new Wait(5, List.of(Group.all(List.of(1L)))), new Wait(2, List.of(Group.any(List.of(3L)), Group.all(List.of(5L))))));
        assertEquals(Optional.of(new Deadlock(List.of(1L, 2L, 5L), List.of(1L, 2L, 5L))), refused);
        assertEquals(1, graph.size());
        assertEquals(List.of(), graph.groups(2));
        assertEquals(List.of(), graph.groups(5));
    }

    @Test
    void who_cannot_get_enough_any_more_is_told_with_the_group() {
        graph.add(1, List.of(Group.all(List.of(2L)), new Group(2, List.of(3L, 4L, 5L))));
        assertEquals(List.of(), graph.failed(3));
        assertEquals(List.of(), graph.done(2));
        assertEquals(List.of(new Unmet(1, 1)), graph.failed(4));
        assertFalse(graph.waits(1));
    }

    @Test
    void what_is_met_lets_go_of_those_that_were_not_needed() {
        graph.add(1, List.of(Group.any(List.of(2L, 3L)), Group.all(List.of(4L))));
        assertEquals(List.of(), graph.done(2));
        assertEquals(List.of(Group.all(List.of(4L))), graph.groups(1));
        assertEquals(List.of(), graph.failed(3));
        assertTrue(graph.waits(1));
    }

    @Test
    void a_chain_of_a_hundred_thousand_is_no_recursion() {
        long length = 100_000;
        for (long i = 0; i < length; i++) {
            assertEquals(Optional.empty(), all(i, i + 1));
        }
        var deadlock = all(length, 0L).orElseThrow();
        assertEquals(length + 1, deadlock.cycle().size());
        assertTrue(deadlock.text(Long::toString).contains("-> ... 99981 more ... ->"), deadlock.text(Long::toString));
        assertEquals(List.of(), graph.stuck());
    }

    @Test
    void nothing_is_kept_of_what_is_over() {
        int rows = 0;
        for (long round = 0; round < 2_000; round++) {
            long first = round * 10;
            all(first, first + 1, first + 2);
            any(first + 1, first + 2, first + 3);
            graph.done(first + 2);
            assertEquals(List.of(first), round % 2 == 0 ? graph.done(first + 1) : unmet(graph.failed(first + 1)));
            rows = round == 0 ? graph.links.nodes.rows() : rows;
        }
        assertEquals(0, graph.size());
        assertEquals(rows, graph.links.nodes.rows());
        assertTrue(WaitView.of(graph).vertexSet().isEmpty());
    }

    private static List<Long> unmet(List<Unmet> unmet) {
        return unmet.stream().map(Unmet::waiter).toList();
    }

    @Test
    void many_waits_at_one_place_of_the_order_keep_it_right() {
        all(0, 1_000_000L);
        for (long i = 1; i < 5_000; i++) {
            assertEquals(Optional.empty(), all(i, 0L));
            assertEquals(Optional.empty(), all(i + 10_000, i));
        }
        for (long i = 1; i < 4_999; i++) {
            assertEquals(Optional.empty(), all(i, i + 1));
        }
        assertTrue(all(4_999, 1L).isPresent());
        assertEquals(List.of(), graph.stuck());
    }

    @Test
    void a_group_that_means_nothing_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Group(0, List.of(1L)));
        assertThrows(IllegalArgumentException.class, () -> new Group(2, List.of(1L)));
        assertThrows(IllegalArgumentException.class, () -> Group.all(List.of()));
        var twice = assertThrows(IllegalArgumentException.class, () -> new Group(1, List.of(4L, 4L)));
        assertEquals("a wait for 1 of [4, 4] names 4 twice", twice.getMessage());
    }
}
